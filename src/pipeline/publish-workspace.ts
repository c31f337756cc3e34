import { join } from 'node:path'
import { loadKnowledge } from '../knowledge/index.ts'
import { type Published, parseState, planSite, publishSite, SITE_TEMPLATES } from '../publish/index.ts'
import { readTemplate, readText } from '../shared/index.ts'
import { showCover } from './cover.ts'
import { brokenFile, nothingToPublish } from './errors.ts'
import { loadEpisodes } from './load-episodes.ts'
import type { World } from './progress.ts'
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
  if (episodes.length === 0) throw nothingToPublish()
  const { settings } = workspace
  const plan = planSite({
    episodes,
    show: { ...settings.show, publisher: settings.publisher },
    baseUrl: baseUrl ?? settings.baseUrl,
    state: await loadState(workspace),
    knowledge: await loadKnowledge(join(workspace.folder, 'knowledge')),
    now: world.now,
    cover: await showCover(workspace),
    templates: await loadTemplates(workspace),
  })
  return publishSite(plan, workspace.feeds, (done, total) =>
    world.onProgress({ step: 'Writing the site', done, total }),
  )
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
