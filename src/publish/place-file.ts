import { join } from 'node:path'
import { markOf, sha256 } from '../shared/index.ts'
import { bytesOf, copyWhole, hasBytes, putWhole } from './files.ts'
import type { SiteMemory } from './site-memory.ts'
import type { CopiedFile, PlannedFile } from './site-plan.ts'

/** A folder with what is known of its files. */
export interface Site {
  readonly folder: string
  readonly memory: SiteMemory
}

/** What a file is made from: the same gives the same bytes. */
const originOf = (file: PlannedFile): string =>
  'draw' in file ? file.madeFrom : 'copyOf' in file ? file.sha256 : sha256(file.content)

/** Whether a file stands as it is planned, as far as that can be told without reading it. */
export const standsAsPlanned = (file: PlannedFile, { folder, memory }: Site): boolean => {
  const known = memory.get(file.path)
  return known !== undefined && known.madeFrom === originOf(file) && known.mark === markOf(join(folder, file.path))
}

/** Writes a file, unless its bytes are there already, and remembers it. Says whether it wrote. */
export const placeFile = async (file: PlannedFile, site: Site): Promise<boolean> =>
  'copyOf' in file ? placeCopy(file, site) : placeContent(file, site)

const placeCopy = async (file: CopiedFile, site: Site): Promise<boolean> => {
  const there = await hasBytes(join(site.folder, file.path), file)
  if (!there) await copyWhole(file.copyOf, site.folder, file.path)
  remember(file, file, site)
  return !there
}

const placeContent = async (file: Exclude<PlannedFile, CopiedFile>, site: Site): Promise<boolean> => {
  const content = Buffer.from('content' in file ? file.content : await file.draw())
  const there = (await bytesOf(site.folder, file.path))?.equals(content) === true
  if (!there) await putWhole(content, site.folder, file.path)
  remember(file, { bytes: content.length, sha256: sha256(content) }, site)
  return !there
}

/** Notes that a file has the bytes that are planned for it. */
export const remember = (
  file: PlannedFile,
  { bytes, sha256: hash }: { readonly bytes: number; readonly sha256: string },
  { folder, memory }: Site,
): void => {
  const mark = markOf(join(folder, file.path)) ?? ''
  memory.put(file.path, { madeFrom: originOf(file), bytes, sha256: hash, mark })
}
