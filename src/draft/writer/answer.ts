import { z } from 'zod'
import { splitSentences } from '../../shared/index.ts'
import { foldSpace } from '../script/markdown-text.ts'

/** A sentence as a model gave it: nothing of it is relied on until it was checked. */
export interface WrittenSentence {
  /** Id of the part that it belongs to. */
  readonly part: string
  readonly text: string
  /** Ids of passages, which may not exist. */
  readonly restsOn: readonly string[]
}

const ANSWER = z.object({
  sentences: z.array(z.object({ part: z.string(), text: z.string(), restsOn: z.array(z.string()) })).min(1),
})
const MENDED = z.object({
  sentences: z.array(z.object({ number: z.int(), text: z.string(), restsOn: z.array(z.string()) })),
})

/** A model's answer, one entry a sentence even where it put two into one; undefined where it is not of the form. */
export const parseAnswer = (json: string): readonly WrittenSentence[] | undefined => {
  const read = ANSWER.safeParse(readJson(json))
  if (!read.success) return undefined
  const sentences = read.data.sentences.flatMap((sentence) =>
    splitSentences(foldSpace(sentence.text)).map((text) => ({ ...sentence, text })),
  )
  return sentences.length === 0 ? undefined : sentences
}

/** By the number of the sentence that did not pass; no text where the model leaves it out. */
export const parseMended = (json: string): ReadonlyMap<number, Omit<WrittenSentence, 'part'>> | undefined => {
  const read = MENDED.safeParse(readJson(json))
  if (!read.success) return undefined
  return new Map(
    read.data.sentences.map(({ number, text, restsOn }) => [number, { text: foldSpace(text), restsOn }] as const),
  )
}

/** The schema of an answer for a server: only these parts and passages exist. */
export const answerSchema = (parts: readonly string[], passages: readonly string[]) =>
  schemaOf({ part: { type: 'string', enum: parts }, text: { type: 'string' }, restsOn: idsAmong(passages) })

/** The schema of an answer that mends sentences. */
export const mendedSchema = (passages: readonly string[]) =>
  schemaOf({ number: { type: 'integer' }, text: { type: 'string' }, restsOn: idsAmong(passages) })

const idsAmong = (passages: readonly string[]) => ({ type: 'array', items: { type: 'string', enum: passages } })

/** In the part of JSON Schema that servers hold models to: every property required, no other allowed. */
const schemaOf = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  type: 'object',
  properties: { sentences: { type: 'array', items: objectOf(properties) } },
  required: ['sentences'],
  additionalProperties: false,
})

const objectOf = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** Some models put their JSON into a fence whatever they are told. */
const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text.trim().replace(/^```(?:json)?\s*|\s*```$/g, ''))
  } catch {
    return undefined
  }
}
