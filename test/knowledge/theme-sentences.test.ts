import { describe, expect, test } from 'vitest'
import { guidanceSentences, loadKnowledge } from '../../src/knowledge/index.ts'
import { countWords, splitSentences } from '../../src/shared/index.ts'

const knowledge = await loadKnowledge()
const guidance = guidanceSentences(knowledge)
const themeIds = knowledge.themes.map(({ id }) => id)

describe.each(themeIds)('the sentences of %s', (id) => {
  const sentences = guidance.get(id) ?? []

  test('have at most 25 words each', () => {
    expect(sentences.filter((sentence) => countWords(sentence) > 25)).toEqual([])
  })

  test('are one sentence each, so that each can be cited alone', () => {
    expect(sentences.filter((sentence) => splitSentences(sentence).length !== 1)).toEqual([])
    expect(sentences.filter((sentence) => !/^[A-Z].*[^.?!][.?]$/.test(sentence))).toEqual([])
  })

  test('can be read aloud: no acronym, bracket, semicolon, dash, quotation mark or figure', () => {
    expect(sentences.filter((sentence) => /[A-Z]{2,}|[()[\];:–—"“”/0-9]/.test(sentence))).toEqual([])
  })

  test('keep clear of the wordings that the sector avoids', () => {
    const avoided = knowledge.wordingPairs.flatMap(({ patterns }) => patterns.map((source) => new RegExp(source, 'iu')))
    expect(sentences.filter((sentence) => avoided.some((pattern) => pattern.test(sentence)))).toEqual([])
  })

  test('end in a question', () => {
    expect(sentences.filter((sentence) => sentence.endsWith('?'))).toEqual([sentences.at(-1)])
  })
})

test('the themes can be told apart by their messages and their titles', () => {
  for (const key of ['message', 'title', 'question'] as const)
    expect(new Set(knowledge.themes.map((theme) => theme[key])).size).toBe(36)
})

test('a message has at most 20 words', () => {
  expect(knowledge.themes.filter(({ message }) => countWords(message) > 20)).toEqual([])
})

test('the sentences are plain enough for a reading age of 14', () => {
  const ages = knowledge.themes.map(({ id }) => [id, readingAge(guidance.get(id) ?? [])] as const)
  expect(ages.filter(([, age]) => age > 14)).toEqual([])
})

test('a theme is found by its own words and not by those that mean other things too', () => {
  const ambiguous = [
    'neglect',
    'challenge',
    'threshold',
    'core group',
    'transition',
    'online',
    'discharge',
    'closure',
    'dna',
    'record',
    'recorded',
  ]
  const phrases = knowledge.themes.flatMap(({ phrases }) => phrases)
  expect(phrases.filter((phrase) => ambiguous.includes(phrase))).toEqual([])
})

test('every theme has at least ten phrases, each of them once', () => {
  expect(knowledge.themes.filter(({ phrases }) => phrases.length < 10)).toEqual([])
  expect(knowledge.themes.filter(({ phrases }) => new Set(phrases).size < phrases.length).map(({ id }) => id)).toEqual(
    [],
  )
})

/** Flesch-Kincaid grade plus five years; syllables are counted as groups of vowels, a silent final e left out. */
const readingAge = (sentences: readonly string[]): number => {
  const words = sentences.flatMap((sentence) => sentence.toLowerCase().match(/[a-z']+/g) ?? [])
  const syllables = words.reduce(
    (sum, word) => sum + Math.max(1, word.replace(/(?<=[^aeiouyl])e$/, '').match(/[aeiouy]+/g)?.length ?? 1),
    0,
  )
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59 + 5
}
