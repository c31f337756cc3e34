import { join } from 'node:path'
import { type KnownFile, knownFile, type SiteMemory } from '../publish/index.ts'
import { appendText, readLines, sha256, writeUnflushed } from '../shared/index.ts'

/** How many notes are held back before they are written. */
const HELD = 200

/** What is known of a site, and how to keep it. */
export interface SiteNotes extends SiteMemory {
  /** Writes down what has not been written yet. */
  readonly keep: () => Promise<void>
}

/**
 * What is known of the files of a published folder: kept in the workspace, a line a file, written as publishing goes, so that a
 * publication that was cut off goes on where it was. A line that a crash cut is left out; the file is looked at again.
 */
export const openSiteNotes = async (notes: string, site: string): Promise<SiteNotes> => {
  const path = join(notes, `${sha256(site).slice(0, 16)}.jsonl`)
  const files = await readNotes(path)
  let held: string[] = []
  let writing = Promise.resolve()
  const write = (): Promise<void> => {
    const lines = held
    held = []
    writing = writing.then(() => (lines.length === 0 ? undefined : appendText(path, lines.join(''))))
    return writing
  }
  const before = files.size
  let noted = 0
  return {
    get: (file) => {
      const packed = files.get(file)
      return packed === undefined ? undefined : unpack(packed)
    },
    put: (file, known) => {
      if (known === undefined) files.delete(file)
      else files.set(file, pack(known))
      noted += 1
      held.push(lineOf(file, known))
      if (held.length >= HELD) void write().catch(() => undefined)
    },
    paths: () => files.keys(),
    keep: async () => {
      await write()
      // Old lines of the same files are dropped once there are more of them than files.
      if (before + noted > 2 * files.size + HELD) {
        await writeUnflushed(path, linesOf(files))
      }
    },
  }
}

const lineOf = (path: string, known: KnownFile | undefined): string => `${JSON.stringify([path, known ?? null])}\n`

/** All notes, some hundred lines at a time. */
function* linesOf(files: ReadonlyMap<string, Packed>): Iterable<string> {
  let lines: string[] = []
  for (const [file, packed] of files) {
    lines.push(lineOf(file, unpack(packed)))
    if (lines.length < HELD) continue
    yield lines.join('')
    lines = []
  }
  yield lines.join('')
}

/** What is known of a file in one text: of a hundred thousand files it takes half the room of the values. */
type Packed = string

const pack = ({ madeFrom, bytes, sha256: hash, mark }: KnownFile): Packed =>
  [bytes, mark, madeFrom, ...(hash === madeFrom ? [] : [hash])].join('\n')

const unpack = (packed: Packed): KnownFile => {
  const [bytes = '', mark = '', madeFrom = '', hash = madeFrom] = packed.split('\n')
  return { madeFrom, bytes: Number(bytes), sha256: hash, mark }
}

const readNotes = async (path: string): Promise<Map<string, Packed>> => {
  const files = new Map<string, Packed>()
  for await (const line of readLines(path)) {
    const note = noteOf(line)
    if (note === undefined) continue
    if (note[1] === null) files.delete(note[0])
    else files.set(note[0], pack(note[1]))
  }
  return files
}

const noteOf = (line: string): readonly [string, KnownFile | null] | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    if (!Array.isArray(value) || typeof value[0] !== 'string') return undefined
    return [value[0], value[1] === null ? null : knownFile(value[1])]
  } catch {
    // Cut by a crash, or the empty end of the file: what is not known is looked at again.
    return undefined
  }
}
