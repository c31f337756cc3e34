import { describe, expect, test } from 'vitest'
import { textsIn } from './found-in.ts'

const inAnalysis = (text: string): string => `# Serious Case Review\n---\n# 3. Analysis\n${text}`

describe('the view of the reviewers, within an account of what happened', () => {
  test.each([
    'The Panel finds that the harbour office had no means of telling one caller from another.',
    'In the view of the Review Team the crew were listened to less the longer they had served.',
    'It is the view of the Panel that this was the only time when the boy was asked.',
  ])('is a finding: %s', (view) => {
    const text = inAnalysis(`The mate rang twice in May. Nobody wrote it down. ${view} The log was closed in June.`)
    expect(textsIn(text, 'finding')).toEqual([view])
  })

  test('is none where it says only what was recommended by somebody else', () => {
    const text = inAnalysis(
      'The mate rang twice. The Review found that the inspectorate had recommended a log in 2009.',
    )
    expect(textsIn(text, 'finding')).toEqual([])
  })
})

test('a question with which the review turns to the board is one for it', () => {
  const text = inAnalysis(
    'One matter divided us. Is the Board content that a boy may travel alone all winter? Some were.',
  )
  expect(textsIn(text, 'question')).toEqual(['Is the Board content that a boy may travel alone all winter?'])
})

test('a step that was suggested and that the panel did not support is no recommendation', () => {
  const text =
    '# Serious Case Review\n---\n# 5. Recommendations\n5.1 It was said that ferries should no longer carry children, but the Panel did not support this.'
  expect(textsIn(text, 'recommendation')).toEqual([])
})

test('what leads up to a request in a paragraph of two sentences is left out where it tells what was said', () => {
  const text =
    '# Serious Case Review\n---\n# 5. Recommendations\n5.1 Lastly, the aunt asked for a bench on the quay. The Author would ask the Board and the Council to consider placing one.'
  expect(textsIn(text, 'recommendation')).toEqual([
    'The Author would ask the Board and the Council to consider placing one.',
  ])
})

test.each([
  'It is right to acknowledge the patience of the mate, who rang each Friday for a year.',
  'A constable walked the quay with him and wrote a note which remains the clearest account of those days.',
])('%s is praise', (sentence) => {
  expect(textsIn(inAnalysis(`The boy came in May. ${sentence}`), 'good-practice')).toEqual([sentence])
})
