import { join } from 'node:path'
import { loadKnowledge } from '../knowledge/index.ts'
import {
  type Episode,
  type Published,
  type PublishState,
  parseState,
  planSite,
  publishSite,
  SITE_TEMPLATES,
  type Withdrawn,
  withSearch,
} from '../publish/index.ts'
import { readTemplate, readText } from '../shared/index.ts'
import { showCover } from './cover.ts'
import { brokenFile, nothingToPublish, wouldVanish } from './errors.ts'
import { loadEpisodes } from './load-episodes.ts'
import type { World } from './progress.ts'
import { listWithdrawn } from './withdrawal.ts'
import type { Workspace } from './workspace.ts'

/**
 * Publishes every approved and rendered briefing as feeds and pages under feeds/. Writes only what changed, media first, feeds last.
 * @throws ScrcastError `pipeline/nothing-to-publish`, and what planning refuses; then nothing is written
 */
export const publishWorkspace = async (
  workspace: Workspace,
  baseUrl: string | undefined,
  world: World,
): Promise<Published> => {
  const episodes = await loadEpisodes(workspace, world)
  const withdrawn = await listWithdrawn(workspace)
  const state = await loadState(workspace)
  if (episodes.length === 0 && state === undefined) throw nothingToPublish()
  refuseVanishing(episodes, withdrawn, state)
  const { settings } = workspace
  const plan = planSite({
    episodes,
    withdrawn,
    show: { ...settings.show, publisher: settings.publisher },
    baseUrl: baseUrl ?? settings.baseUrl,
    state,
    knowledge: await loadKnowledge(join(workspace.folder, 'knowledge')),
    now: world.now,
    cover: await showCover(workspace),
    templates: await loadTemplates(workspace),
  })
  world.say('Indexing the briefings for search')
  const searchable = await withSearch(plan, settings.show.language)
  return publishSite(searchable, workspace.feeds, (done, total) =>
    world.onProgress({ step: 'Writing the site', done, total }),
  )
}

/** What stands in the feed leaves it by withdrawal alone, never because a file is missing. */
const refuseVanishing = (
  episodes: readonly Episode[],
  withdrawn: readonly Withdrawn[],
  state: PublishState | undefined,
): void => {
  const staying = new Set([...episodes.map(({ approved }) => approved.slug), ...withdrawn.map(({ slug }) => slug)])
  const vanishing = (state?.episodes ?? []).filter(({ slug, media }) => media !== '' && !staying.has(slug))
  if (vanishing.length > 0) throw wouldVanish(vanishing.map(({ slug }) => slug))
}

/** What was published before; undefined where nothing was. */
export const loadState = async ({ feeds }: Workspace) => {
  const path = join(feeds, 'state.json')
  const text = await readText(path)
  if (text === undefined) return undefined
  try {
    return parseState(JSON.parse(text))
  } catch (error) {
    throw brokenFile(path, error)
  }
}

const loadTemplates = async ({ templates }: Workspace): Promise<Readonly<Record<string, string>>> => {
  const folders = templates.map((folder) => join(folder, 'site'))
  return Object.fromEntries(
    await Promise.all(SITE_TEMPLATES.map(async (name) => [name, await readTemplate(name, folders)] as const)),
  )
}
