import { join } from 'node:path'
import { z } from 'zod'
import { type EpisodeCard, TEXT_FILES } from '../publish/index.ts'
import { changeOf, markOf, readText, sha256, writeUnflushed } from '../shared/index.ts'
import { besideName } from './load-publishable.ts'
import type { BriefingFiles, Workspace } from './workspace.ts'

/** The card of an edition, as it is kept. */
export interface NotedCard {
  /** Name of the edition's record. */
  readonly name: string
  /** SHA-256 of everything that the edition is read from. */
  readonly key: string
  readonly card: EpisodeCard
}

/** Cards of briefings, kept beside their audio: withdrawing a briefing deletes its card with it. */
export interface CardNotes {
  /** What the disk says of the files that cards are made from. */
  readonly mark: (files: BriefingFiles, names: readonly string[]) => readonly string[]
  /** The cards of a briefing none of whose files has changed since they were written; undefined where that is not so. */
  readonly read: (files: BriefingFiles, names: readonly string[]) => Promise<readonly NotedCard[] | undefined>
  readonly write: (files: BriefingFiles, marks: readonly string[], cards: readonly NotedCard[]) => Promise<void>
}

/** A file that changed so shortly before it was looked at could change again without another mark. */
const TOO_FRESH_MILLISECONDS = 2_000

/** @param context SHA-256 of what cards are made with, beside the briefings */
export const openCardNotes = async ({ siteNotes }: Workspace, context: string): Promise<CardNotes> => {
  const begun = await clockOf(siteNotes)
  const mark: CardNotes['mark'] = (files, names) => filesOf(files, names).map((path) => markOf(path) ?? '')
  return {
    mark,
    read: async (files, names) => {
      const text = await readText(placeOf(files))
      const [head = '', body = ''] = text?.split('\n') ?? []
      const noted = parseHead(head)
      if (noted === undefined || noted.context !== context || noted.body !== sha256(body)) return undefined
      if (mark(files, names).join('\n') !== noted.marks.join('\n')) return undefined
      // Written by this very program, as the context says, and whole, as the hash of the body says.
      return JSON.parse(body) as readonly NotedCard[]
    },
    write: async (files, marks, cards) => {
      if (marks.some((one) => one === '' || changeOf(one) > begun - TOO_FRESH_MILLISECONDS)) return
      const body = JSON.stringify(cards)
      const head: Head = { context, marks, body: sha256(body) }
      await writeUnflushed(placeOf(files), `${JSON.stringify(head)}\n${body}\n`)
    },
  }
}

interface Head {
  readonly context: string
  readonly marks: readonly string[]
  /** SHA-256 of the cards. */
  readonly body: string
}

const schema: z.ZodType<Head> = z.strictObject({ context: z.string(), marks: z.array(z.string()), body: z.string() })

const parseHead = (line: string): Head | undefined => {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    // No notes, or those of another version: the briefing is read again.
    return undefined
  }
}

const placeOf = ({ audio }: BriefingFiles): string => join(audio, '.card.json')

const filesOf = ({ approval, script, source, findings, audio }: BriefingFiles, names: readonly string[]) => [
  ...[approval, script, source, findings],
  ...names
    .flatMap((name) => [name, ...TEXT_FILES.map((file) => besideName(name, file))])
    .map((name) => join(audio, name)),
]

/** What time it is by the clock of the disk that the workspace lies on. */
const clockOf = async (folder: string): Promise<number> => {
  const path = join(folder, 'clock')
  await writeUnflushed(path, '')
  return changeOf(markOf(path) ?? '')
}
