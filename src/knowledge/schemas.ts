import { z } from 'zod'
import { countWords } from '../shared/index.ts'
import {
  AGENCIES,
  type AgencyKnowledge,
  AUDIENCES,
  type LexiconEntry,
  NATIONS,
  type SupersededBody,
  type SupportLine,
  THEMES,
  type ThemeKnowledge,
  type WordingPair,
} from './knowledge.ts'

/** A message longer than this is not remembered after one hearing. */
const LONGEST_MESSAGE_WORDS = 20

const text = z.string().trim().min(1, 'it is empty')
const texts = z.array(text).min(1, 'it needs at least one line')
const nation = z.enum(NATIONS)
const theme = z.enum(THEMES)

const message = text.refine((words) => countWords(words) <= LONGEST_MESSAGE_WORDS, {
  error: ({ input }) => `it has ${countWords(String(input))} words, and at most ${LONGEST_MESSAGE_WORDS} are allowed`,
})

const phrase = text.refine((words) => words === words.toLowerCase(), {
  error: 'a phrase is written in lower case, and this one has a capital letter',
})

const split = (list: string): string[] => list.split(';').map((entry) => entry.trim())

const pattern = text.superRefine((source, context) => {
  const problem = problemOfPattern(source)
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
})

const problemOfPattern = (source: string): string | undefined => {
  try {
    return new RegExp(source, 'iu').test('') ? 'this regular expression matches an empty text' : undefined
  } catch (error) {
    return `this is not a regular expression (${error instanceof Error ? error.message : String(error)})`
  }
}

export const themeSchema: z.ZodType<ThemeKnowledge> = z.strictObject({
  id: theme,
  title: text,
  message,
  whyItMatters: texts.max(2, 'at most two sentences are allowed'),
  whatHelps: texts.min(2, 'it needs two or three things to do').max(3, 'at most three things to do are allowed'),
  question: text,
  phrases: text.transform(split).pipe(z.array(phrase)),
  words: text.transform(split).pipe(z.array(phrase)).default([]),
})

export const agencySchema: z.ZodType<AgencyKnowledge> = z.strictObject({
  id: z.enum(AGENCIES),
  name: text,
  address: text,
  audience: z.enum(AUDIENCES),
  patterns: z.array(pattern),
  caseSensitivePatterns: z.array(pattern),
  work: z.array(pattern).default([]),
})

export const supportLineSchema: z.ZodType<SupportLine> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is written in lower case letters, digits and hyphens'),
  name: text,
  number: text,
  sentence: text,
  nations: z.array(nation).min(1, 'it needs at least one nation'),
  themes: z.union([z.literal('always'), z.array(theme).min(1)], {
    error: 'it must be "always" or a list of ids from themes.yaml',
  }),
  checkedOn: z.iso.date('a date is written in quotes as "2026-11-22"'),
})

export const supersededBodySchema: z.ZodType<SupersededBody> = z.strictObject({
  written: text,
  today: text,
  sentence: text,
})

export const wordingPairSchema: z.ZodType<WordingPair> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is written in lower case letters, digits and hyphens'),
  rule: z.enum(['blame-language', 'victim-blaming-language', 'hindsight-language']),
  patterns: z.array(pattern).min(1, 'it needs at least one pattern'),
  prefer: text,
})

export const lexiconEntrySchema: z.ZodType<LexiconEntry> = z.strictObject({
  term: text,
  expansion: text,
  say: text,
  nations: z.exactOptional(z.array(nation).min(1, 'it needs at least one nation, or leave the field out for all')),
})
