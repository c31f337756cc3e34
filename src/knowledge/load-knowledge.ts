import { join } from 'node:path'
import type { z } from 'zod'
import { exists, packagePath } from '../shared/index.ts'
import { knowledgeBroken } from './errors.ts'
import { AGENCIES, type Knowledge, type LexiconEntry, NATIONS, THEMES } from './knowledge.ts'
import { readKnowledgeFile } from './read-knowledge-file.ts'
import {
  agencySchema,
  lexiconEntrySchema,
  supersededBodySchema,
  supportLineSchema,
  themeSchema,
  wordingPairSchema,
} from './schemas.ts'

/**
 * The knowledge of the field, checked and frozen. Themes and agencies come in the order of THEMES and AGENCIES, everything else as
 * written.
 * @param ownFolder a folder whose files replace the built-in ones of the same name, file by file
 * @throws ScrcastError `knowledge/broken`
 */
export const loadKnowledge = async (ownFolder?: string): Promise<Knowledge> => {
  const [themes, agencies, supportLines, supersededBodies, wordingPairs, lexicon] = await Promise.all([
    readWhole('themes.yaml', ownFolder, themeSchema, THEMES),
    readWhole('agencies.yaml', ownFolder, agencySchema, AGENCIES),
    read('support-lines.yaml', ownFolder, supportLineSchema, ({ id }) => [id]),
    read('superseded-bodies.yaml', ownFolder, supersededBodySchema, ({ written }) => [written]),
    read('wording-pairs.yaml', ownFolder, wordingPairSchema, ({ id }) => [id]),
    read('lexicon.yaml', ownFolder, lexiconEntrySchema, keysOfTerm),
  ])
  return freeze({ themes, agencies, supportLines, supersededBodies, wordingPairs, lexicon })
}

const read = async <Entry>(
  name: string,
  ownFolder: string | undefined,
  schema: z.ZodType<Entry>,
  keysOf: (entry: Entry) => readonly string[],
): Promise<readonly Entry[]> => readKnowledgeFile({ path: await pathOf(name, ownFolder), schema, keysOf })

/** Reads a file that must have one entry for each id of a catalogue, and puts them into its order. */
const readWhole = async <Id extends string, Entry extends { readonly id: Id }>(
  name: string,
  ownFolder: string | undefined,
  schema: z.ZodType<Entry>,
  catalogue: readonly Id[],
): Promise<readonly Entry[]> => {
  const entries = await read(name, ownFolder, schema, ({ id }) => [id])
  const missing = catalogue.filter((id) => !entries.some((entry) => entry.id === id))
  if (missing.length > 0) {
    const problem = `it needs one entry for each of the ${catalogue.length} ids, and there is none for ${missing.join(', ')}`
    const remedy = 'Write the missing entries: the words of an entry may change, but none may be left out.'
    throw knowledgeBroken({ file: await pathOf(name, ownFolder), place: 'the whole file', problem, remedy })
  }
  return [...entries].sort((one, other) => catalogue.indexOf(one.id) - catalogue.indexOf(other.id))
}

/** A term may stand once for each nation. */
const keysOfTerm = ({ term, nations = NATIONS }: LexiconEntry): readonly string[] =>
  nations.map((nation) => `${term} in ${nation}`)

const pathOf = async (name: string, ownFolder: string | undefined): Promise<string> => {
  const own = ownFolder === undefined ? undefined : join(ownFolder, name)
  return own !== undefined && (await exists(own)) ? own : packagePath('src', 'knowledge', name)
}

const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze)
    Object.freeze(value)
  }
  return value
}
