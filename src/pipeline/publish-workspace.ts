import { join } from 'node:path'
import { type Audience, loadKnowledge } from '../knowledge/index.ts'
import {
  type EpisodeSource,
  feedBroken,
  lintPlan,
  type Occasion,
  type Published,
  type PublishState,
  parseState,
  planSite,
  publishSite,
  SITE_TEMPLATES,
  type SitePlan,
  type Withdrawn,
  withSearch,
} from '../publish/index.ts'
import { readTemplate, readText } from '../shared/index.ts'
import { showCover } from './cover.ts'
import { deleteWithdrawn } from './delete-withdrawn.ts'
import { brokenState, nothingToPublish, wouldVanish } from './errors.ts'
import { loadEpisodes } from './load-episodes.ts'
import { programHash } from './program-hash.ts'
import type { World } from './progress.ts'
import { siteFolder } from './site-folder.ts'
import { openSiteNotes } from './site-notes.ts'
import { listWithdrawn } from './withdrawal.ts'
import { briefingFiles, type Workspace } from './workspace.ts'

export interface PublishRequest {
  /** A folder that gets the same site as well, with only what changed. */
  readonly to?: string
  /** Briefings whose audio changed so much that a new episode takes the place of the published one. */
  readonly replaced?: readonly string[]
  /** Absent: publication. */
  readonly occasion?: Occasion
}

/**
 * Publishes every approved and rendered briefing as feeds and pages under feeds/. Writes only what changed, media first, feeds last;
 * then deletes what is left of withdrawn briefings.
 * @throws ScrcastError `pipeline/nothing-to-publish`, `publish/feed-broken`, and what planning refuses; then nothing is written
 */
export const publishWorkspace = async (
  workspace: Workspace,
  baseUrl: string | undefined,
  world: World,
  { to, replaced = [], occasion = 'publication' }: PublishRequest = {},
): Promise<Published> => {
  const { folder, suffix } = await siteFolder(workspace)
  const { settings } = workspace
  const knowledge = await loadKnowledge(join(workspace.folder, 'knowledge'))
  const program = await programHash()
  const making = { publisher: settings.publisher.name, knowledge, program }
  const episodes = await loadEpisodes(workspace, world, making, occasion)
  const withdrawn = await listWithdrawn(workspace)
  const state = await loadState(workspace)
  if (episodes.length === 0 && state === undefined) throw nothingToPublish()
  refuseVanishing(episodes, withdrawn, settings.audiences, state)
  const notes = await openSiteNotes(workspace.siteNotes, folder)
  const plan = await planSite({
    episodes,
    withdrawn,
    replaced,
    occasion,
    show: { ...settings.show, publisher: settings.publisher },
    audiences: settings.audiences,
    ...(settings.private ? { isPrivate: true } : settings.hub === undefined ? {} : { hub: settings.hub }),
    baseUrl: `${(baseUrl ?? settings.baseUrl).replace(/\/+$/, '')}${suffix}`,
    state,
    knowledge,
    now: world.now,
    cover: await showCover(workspace, program),
    templates: await loadTemplates(workspace),
    feedEpisodes: settings.feedEpisodes,
    program,
    drawnBefore: (path) => notes.get(path)?.madeFrom,
  })
  // A feed that is drawn from what it was drawn from before was checked then.
  const isKnown = ({ path, madeFrom }: { readonly path: string; readonly madeFrom: string }) =>
    notes.get(path)?.madeFrom === madeFrom
  const faults = (await lintPlan(plan, isKnown)).filter(({ level }) => level === 'error')
  if (faults.length > 0) throw feedBroken(faults.map(({ rule, address, text }) => `${rule}: ${address}: ${text}`))
  const onProgress = (done: number, total: number): void => world.onProgress({ step: 'Writing the site', done, total })
  const published = await publishSite(plan, folder, {
    memory: notes,
    complete: async (written, site) => {
      world.onProgress({ step: 'Indexing the briefings for search', done: 0, total: 1 })
      const searchable = await withSearch(written, settings.show.language, site)
      world.onProgress({ step: 'Indexing the briefings for search', done: 1, total: 1 })
      return searchable
    },
    onProgress,
  })
  await notes.keep()
  for (const { slug } of withdrawn) {
    await deleteWithdrawn(briefingFiles(workspace, slug), { site: folder, staying: ['index.html'] })
  }
  return to === undefined ? published : mirrorSite(workspace, published.copies(), join(to, suffix), onProgress)
}

/** The same site in another folder, such as a web host's: what an earlier publication wrote there and this one does not is removed. */
const mirrorSite = async (
  { siteNotes }: Workspace,
  plan: SitePlan,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<Published> => {
  const there = (await readState(folder))?.files ?? []
  const planned = new Set(plan.files.map(({ path }) => path))
  const memory = await openSiteNotes(siteNotes, folder)
  const stale = there.filter((path) => !planned.has(path))
  const state = stateOfCopy(plan.state)
  const published = await publishSite({ ...plan, stale, state }, folder, { memory, onProgress })
  await memory.keep()
  return published
}

/**
 * A copy has to know which of its files are ours, and no more: some hosts show every file that they are given, and nobody should find there
 * what was once published and why not any longer. Identities stay in the workspace.
 */
const stateOfCopy = ({ version, baseUrl, files }: PublishState): PublishState => ({
  version,
  baseUrl,
  feeds: [],
  episodes: [],
  files,
})

/** What stands in a feed leaves it by withdrawal alone, or with its whole feed, never because a file is missing. */
const refuseVanishing = (
  episodes: readonly EpisodeSource[],
  withdrawn: readonly Withdrawn[],
  audiences: readonly Audience[],
  state: PublishState | undefined,
): void => {
  const staying = new Set(episodes.map(({ card }) => `${card.slug} for ${card.audience}`))
  const gone = new Set(withdrawn.map(({ slug }) => slug))
  const vanishing = (state?.episodes ?? [])
    .filter(({ slug, audience, media }) => media !== '' && audiences.includes(audience) && !gone.has(slug))
    .map(({ slug, audience }) => `${slug} for ${audience}`)
    .filter((edition) => !staying.has(edition))
  if (vanishing.length > 0) throw wouldVanish(vanishing)
}

/** What was published before; undefined where nothing was. */
export const loadState = async (workspace: Workspace) => readState((await siteFolder(workspace)).folder)

const readState = async (folder: string): Promise<PublishState | undefined> => {
  const path = join(folder, 'state.json')
  const text = await readText(path)
  if (text === undefined) return undefined
  try {
    return parseState(JSON.parse(text))
  } catch (error) {
    throw brokenState(path, error)
  }
}

const loadTemplates = async ({ templates }: Workspace): Promise<Readonly<Record<string, string>>> => {
  const folders = templates.map((folder) => join(folder, 'site'))
  return Object.fromEntries(
    await Promise.all(SITE_TEMPLATES.map(async (name) => [name, await readTemplate(name, folders)] as const)),
  )
}
