import { expect, test } from 'vitest'
import { attributionOf } from '../../../src/publish/facts/attribution.ts'
import { openingOf } from '../../../src/publish/facts/opening.ts'
import { rightsOf } from '../../../src/publish/facts/rights.ts'
import { bobbieScript } from '../bobbie-episode.ts'

test.each([
  [
    {},
    'This briefing re-tells “Local Child Safeguarding Practice Review: ‘Bobbie’”, by A. Reviewer (Northmere Safeguarding Children Partnership, September 2023). Adapted as an audio briefing by P.',
  ],
  [
    { author: '', published: '' },
    'This briefing re-tells “Local Child Safeguarding Practice Review: ‘Bobbie’” (Northmere Safeguarding Children Partnership). Adapted as an audio briefing by P.',
  ],
  [
    { author: '', published: '', board: '', title: 'A "plain" one' },
    'This briefing re-tells “A ‘plain’ one”. Adapted as an audio briefing by P.',
  ],
])('a review is attributed with what it says of itself: %o', (changes, words) => {
  const { frontMatter } = bobbieScript
  expect(
    attributionOf(
      { ...bobbieScript, frontMatter: { ...frontMatter, review: { ...frontMatter.review, ...changes } } },
      'P',
    ),
  ).toBe(words)
})

test.each([
  ['own', 'The review and this briefing are published by P.'],
  ['permission', 'Re-told with the permission of B, which keeps its rights in the review.'],
  ['ogl', 'Contains public sector information licensed under the Open Government Licence v3.0.'],
] as const)('the rights basis "%s" is said in a sentence', (basis, words) => {
  expect(rightsOf(basis, 'P', 'B').text).toBe(words)
})

const opening = (...texts: readonly string[]) =>
  openingOf({
    ...bobbieScript,
    segments: [
      {
        heading: 'Before you listen',
        line: 1,
        blocks: [{ kind: 'narration', sentences: texts.map((text) => ({ text, citations: [], line: 1 })) }],
      },
    ],
  })

test('the first segment is parted into content note and notice of the voices', () => {
  const note = 'This briefing talks about neglect.'
  const notice = 'The voices are computer voices: one tells you what the review found.'
  expect(opening(note, notice)).toEqual({ contentNote: note, voiceNotice: notice })
})

test('a computer that is spoken of is not a notice of the voices', () => {
  const note = 'This briefing talks about abuse through a computer.'
  expect(opening(note)).toEqual({
    contentNote: note,
    voiceNotice: 'This briefing is spoken by synthetic computer voices.',
  })
})
