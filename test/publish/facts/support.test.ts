import { expect, test } from 'vitest'
import { supportLinesOf } from '../../../src/publish/facts/support.ts'
import { bobbieScript, knowledge } from '../bobbie-episode.ts'

const idsOf = (script: typeof bobbieScript): readonly string[] => supportLinesOf(script, knowledge).map(({ id }) => id)

test('the lines whose numbers are spoken are shown', () => {
  expect(idsOf(bobbieScript)).toEqual(['nspcc', 'samaritans'])
})

test('a line that is cited is shown', () => {
  expect(idsOf({ ...bobbieScript, segments: [], citations: { a: { kind: 'guidance', id: 'support:frank' } } })).toEqual(
    ['frank'],
  )
})

test('a number within a longer one is not that line', () => {
  const sentence = { text: 'Call 01 116 123 99.', citations: [], line: 1 }
  const segments = [{ heading: 'Support', line: 1, blocks: [{ kind: 'narration' as const, sentences: [sentence] }] }]
  const { frontMatter } = bobbieScript
  const scottish = { ...frontMatter, review: { ...frontMatter.review, nation: 'Scotland' as const } }
  expect(idsOf({ frontMatter: scottish, segments, citations: {} })).toEqual([])
})

test('where no known line is spoken, those offered with every briefing of the nation are shown', () => {
  expect(idsOf({ ...bobbieScript, segments: [], citations: {} })).toEqual(['nspcc', 'samaritans'])
})
