import { join } from 'node:path'
import { exists, writeIfChanged } from '../shared/index.ts'
import { fileAltered, fileMissing } from './errors.ts'
import { copyWhole, hasBytes, removeFile } from './files.ts'
import type { PlannedFile, SitePlan } from './site-plan.ts'
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
}

type Copy = Extract<PlannedFile, { readonly copyOf: string }>

/** What publishing remembers; beside the site, never served. */
const STATE_FILE = 'state.json'

/**
 * Carries out a plan in a folder. Writes only what changed, each file whole: media first, pages next, feeds last; then removes what an
 * earlier publication wrote and this one does not. Killed at any instant, the folder holds a feed whose files are all there, and
 * publishing again completes it.
 * @throws ScrcastError `publish/file-missing`, `publish/file-altered` before anything is written; `files/cannot-write`
 */
export const publishSite = async (
  plan: SitePlan,
  folder: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Published> => {
  const needed = await copiesNeeded(plan, folder)
  // First of all, so that files written before a crash are known as ours, and identities do not change after one.
  const begun = { ...plan.state, files: [...plan.state.files, ...plan.stale].sort() }
  await writeIfChanged(join(folder, STATE_FILE), formatState(begun))
  const written: string[] = []
  for (const [index, file] of plan.files.entries()) {
    if (await writeFile(file, folder, needed)) written.push(file.path)
    onProgress(index + 1, plan.files.length)
  }
  const removed = await removeStale(plan, folder)
  await writeIfChanged(join(folder, STATE_FILE), formatState(plan.state))
  const { feeds, home, warnings } = plan
  return { written, removed, unchanged: plan.files.length - written.length, feeds, home, warnings }
}

/** The big files that are not yet in the site, each found to be whole where it is to come from. */
const copiesNeeded = async (plan: SitePlan, folder: string): Promise<ReadonlySet<PlannedFile>> => {
  const needed = new Set<PlannedFile>()
  for (const file of plan.files) {
    if (!isCopy(file) || (await hasBytes(join(folder, file.path), file))) continue
    if (!(await exists(file.copyOf))) throw fileMissing(slugOf(file), `its audio, ${file.copyOf},`)
    if (!(await hasBytes(file.copyOf, file))) throw fileAltered(file.copyOf)
    needed.add(file)
  }
  return needed
}

const writeFile = async (file: PlannedFile, folder: string, needed: ReadonlySet<PlannedFile>): Promise<boolean> => {
  const path = join(folder, file.path)
  if (!isCopy(file)) return writeIfChanged(path, file.content)
  if (!needed.has(file)) return false
  await copyWhole(file.copyOf, path)
  return true
}

const removeStale = async ({ stale }: SitePlan, folder: string): Promise<readonly string[]> => {
  const removed: string[] = []
  for (const path of stale) {
    if (await removeFile(folder, path)) removed.push(path)
  }
  return removed
}

const isCopy = (file: PlannedFile): file is Copy => 'copyOf' in file

/** Of a path such as `briefings/bobbie/bobbie-0123456789.mp3`. */
const slugOf = ({ path }: Copy): string => path.split('/').at(-2) ?? path
