import { join } from 'node:path'
import type { AtLength } from '../publish/index.ts'
import { readText, sha256, writeUnflushed } from '../shared/index.ts'
import type { BriefingFiles } from './workspace.ts'

/** What is told at length of an edition, and the SHA-256 of everything that the edition was read from. */
export interface Told {
  readonly key: string
  readonly atLength: AtLength
}

/** What is told at length of the editions of briefings, kept beside their audio, so that ten thousand need not be held. */
export interface ToldNotes {
  /** Of the edition with that key; undefined where it is not kept. */
  readonly read: (files: BriefingFiles, key: string) => Promise<AtLength | undefined>
  readonly write: (files: BriefingFiles, told: readonly Told[]) => Promise<void>
}

/** @param context SHA-256 of what it is made with, beside the briefings */
export const toldNotes = (context: string): ToldNotes => ({
  read: async (files, key) => {
    const [head = '', body = ''] = ((await readText(placeOf(files))) ?? '').split('\n')
    if (head !== headOf(context, body)) return undefined
    // Written by this very program, and whole, as the hash before it says.
    return (JSON.parse(body) as readonly Told[]).find((told) => told.key === key)?.atLength
  },
  write: (files, told) => {
    const body = JSON.stringify(told)
    return writeUnflushed(placeOf(files), `${headOf(context, body)}\n${body}\n`)
  },
})

const placeOf = ({ audio }: BriefingFiles): string => join(audio, '.told.json')

const headOf = (context: string, body: string): string => sha256(`${context}\n${body}`)
