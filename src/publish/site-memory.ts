import { z } from 'zod'

/** What is known of a file that publishing wrote. */
export interface KnownFile {
  /** SHA-256 of what it was made from; of a copy, of its bytes. */
  readonly madeFrom: string
  readonly bytes: number
  readonly sha256: string
  /** What the disk said of it then: a file that has been touched since says something else. */
  readonly mark: string
}

const schema: z.ZodType<KnownFile> = z.strictObject({
  madeFrom: z.string(),
  bytes: z.int().min(0),
  sha256: z.string(),
  mark: z.string(),
})

/**
 * What is known of a file, from what JSON gave.
 * @throws ZodError where it is no such thing
 */
export const knownFile = (value: unknown): KnownFile => schema.parse(value)

/** What publishing knows of the files in a folder. It may be lost at any time: what is not known is looked at again. */
export interface SiteMemory {
  readonly get: (path: string) => KnownFile | undefined
  /** Undefined: the file is gone. */
  readonly put: (path: string, known: KnownFile | undefined) => void
  readonly paths: () => Iterable<string>
}

/** Knows nothing at first, and nothing again when the program ends. */
export const emptyMemory = (): SiteMemory => {
  const files = new Map<string, KnownFile>()
  return {
    get: (path) => files.get(path),
    put: (path, known) => {
      if (known === undefined) files.delete(path)
      else files.set(path, known)
    },
    paths: () => [...files.keys()],
  }
}
