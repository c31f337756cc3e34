import { join } from 'node:path'
import { exists, markOf, writeIfChanged } from '../shared/index.ts'
import { fileAltered, fileMissing } from './errors.ts'
import { bytesOf, clearWorkshop, hasBytes, removeFile } from './files.ts'
import { inLanes } from './in-lanes.ts'
import { placeFile, remember, type Site, standsAsPlanned } from './place-file.ts'
import { emptyMemory, type SiteMemory } from './site-memory.ts'
import type { CopiedFile, PlannedFile, SitePlan } from './site-plan.ts'
import { formatState } from './state.ts'

/** What publishing did. Paths are relative to the site's folder. */
export interface Published {
  readonly written: readonly string[]
  readonly removed: readonly string[]
  /** How many files stand as they stood. */
  readonly unchanged: number
  readonly feeds: SitePlan['feeds']
  readonly home: string
  readonly warnings: readonly string[]
  /** What the folder holds, each file to be copied from it. */
  readonly copies: () => SitePlan
}

export interface PublishSettings {
  /** What is known of the folder's files; nothing where absent. */
  readonly memory?: SiteMemory
  /** Adds to the plan what can only be made from pages that stand there, such as a search index. */
  readonly complete?: (plan: SitePlan, site: ReadableSite) => Promise<SitePlan>
  readonly onProgress?: (done: number, total: number) => void
}

/** The pages of a site as they stand. */
export interface ReadableSite {
  /** The text of a file that publishing wrote. */
  readonly read: (path: string) => Promise<string>
  readonly memory: SiteMemory
  /** Whether a file stands as it is planned. */
  readonly stands: (file: PlannedFile) => boolean
}

/** What publishing remembers; beside the site, never served. */
const STATE_FILE = 'state.json'

/**
 * Carries out a plan in a folder. Writes only what changed, each file whole, in an order in which nothing ever names what is not there:
 * media; pages that nothing leads to yet; pages that stand already; home; feeds; the list of what is gone. Then it removes what an earlier publication wrote and
 * this one does not. Killed at any instant, the folder holds a site whose files are all there, and publishing again completes it.
 * @throws ScrcastError `publish/file-missing`, `publish/file-altered` before anything is written; `files/cannot-write`
 */
export const publishSite = async (
  plan: SitePlan,
  folder: string,
  settings: PublishSettings = {},
): Promise<Published> => {
  const site: Site = { folder, memory: settings.memory ?? emptyMemory() }
  await checkCopies(plan, site)
  await clearWorkshop(folder)
  await begin(plan, folder)
  const progress = counting(plan.files.length, settings.onProgress)
  const leaves = plan.files.filter((file) => !isLast(file))
  const written = new Set(await writeInOrder(leaves, site, progress))
  const completed = (await settings.complete?.(plan, readable(site))) ?? plan
  if (completed !== plan) await begin(completed, folder)
  const planned = new Set(plan.files)
  const added = completed.files.filter((file) => !planned.has(file) && !isLast(file))
  for (const path of await writeInOrder(added, site, () => undefined)) written.add(path)
  for (const file of completed.files.filter(isLast)) {
    if (await writeOne(file, site)) written.add(file.path)
    progress()
  }
  const removed = await removeStale(completed, site)
  await clearWorkshop(folder)
  await writeIfChanged(join(folder, STATE_FILE), formatState(completed.state))
  return reportOf(completed, site, { written, removed })
}

/** What leads to everything else, and what says that something is gone: written one after the other. */
const isLast = ({ role }: PlannedFile): boolean => role !== 'media' && role !== 'page'

/** First of all, so that files written before a crash are known as ours, and identities do not change after one. */
const begin = async ({ state, stale }: SitePlan, folder: string): Promise<void> => {
  const begun = { ...state, files: [...state.files, ...stale].sort() }
  await writeIfChanged(join(folder, STATE_FILE), formatState(begun))
}

/** Finds each big file that is not yet in the site to be whole where it is to come from. */
const checkCopies = async (plan: SitePlan, site: Site): Promise<void> => {
  await inLanes(plan.files, async (file) => {
    if (!('copyOf' in file) || standsAsPlanned(file, site)) return
    if (await hasBytes(join(site.folder, file.path), file)) remember(file, file, site)
    else if (!(await exists(file.copyOf))) throw fileMissing(slugOf(file), `its audio, ${file.copyOf},`)
    else if (!(await hasBytes(file.copyOf, file))) throw fileAltered(file.copyOf)
  })
}

/** Media, then pages that are not there yet, in any order, since nothing leads to them; then the others. Gives what it wrote. */
const writeInOrder = async (
  files: readonly PlannedFile[],
  site: Site,
  progress: () => void,
): Promise<readonly string[]> => {
  const written: string[] = []
  // Most files stand as they stood: they are told from the others in one go.
  const changed = files.filter((file) => {
    const stands = standsAsPlanned(file, site)
    if (stands) progress()
    return !stands
  })
  const rounds = Object.groupBy(changed, (file) => roundOf(file, site))
  for (const round of ['media', 'fresh', 'standing'] as const) {
    await inLanes(rounds[round] ?? [], async (file) => {
      if (await placeFile(file, site)) written.push(file.path)
      progress()
    })
  }
  return written
}

const roundOf = ({ role, path }: PlannedFile, { folder }: Site): 'media' | 'fresh' | 'standing' =>
  role === 'media' ? 'media' : markOf(join(folder, path)) === undefined ? 'fresh' : 'standing'

const writeOne = async (file: PlannedFile, site: Site): Promise<boolean> =>
  standsAsPlanned(file, site) ? false : placeFile(file, site)

/** What is added on the way, such as the search index, does not count. */
const counting = (total: number, tell: (done: number, total: number) => void = () => undefined): (() => void) => {
  let done = 0
  return () => {
    if (done === total) return
    done += 1
    tell(done, total)
  }
}

const readable = (site: Site): ReadableSite => ({
  read: async (path) => (await bytesOf(site.folder, path))?.toString('utf8') ?? '',
  memory: site.memory,
  stands: (file) => standsAsPlanned(file, site),
})

const removeStale = async ({ stale }: SitePlan, { folder, memory }: Site): Promise<readonly string[]> => {
  const removed: string[] = []
  for (const path of stale) {
    if (await removeFile(folder, path)) removed.push(path)
    memory.put(path, undefined)
  }
  return removed
}

const reportOf = (
  plan: SitePlan,
  site: Site,
  { written, removed }: { readonly written: ReadonlySet<string>; readonly removed: readonly string[] },
): Published => {
  const { files, feeds, home, warnings } = plan
  return {
    written: files.map(({ path }) => path).filter((path) => written.has(path)),
    removed,
    unchanged: files.length - written.size,
    feeds,
    home,
    warnings,
    copies: () => ({ ...plan, files: files.map((file) => copyFrom(file, site)) }),
  }
}

const copyFrom = ({ role, path }: PlannedFile, { folder, memory }: Site): CopiedFile => {
  const { bytes = 0, sha256 = '' } = memory.get(path) ?? {}
  return { role, path, copyOf: join(folder, path), bytes, sha256 }
}

/** Of a path such as `briefings/bobbie/bobbie-0123456789.mp3`. */
const slugOf = ({ path }: CopiedFile): string => path.split('/').at(-2) ?? path
