import { expect, test } from 'vitest'
import { guidanceSentences, loadKnowledge } from '../../src/knowledge/index.ts'

const knowledge = await loadKnowledge()
const guidance = guidanceSentences(knowledge)

test('a theme is cited by its id, with its message first and its question last', () => {
  const theme = knowledge.themes.find(({ id }) => id === 'hidden-men')
  const sentences = guidance.get('hidden-men')
  expect(sentences?.[0]).toBe(theme?.message)
  expect(sentences?.at(-1)).toBe(theme?.question)
  expect(sentences).toHaveLength(2 + (theme?.whyItMatters.length ?? 0) + (theme?.whatHelps.length ?? 0))
})

test('a support line is cited as support: and its id', () => {
  expect(guidance.get('support:childline')).toEqual([
    'Children and young people can talk to Childline, free, on 0800 1111.',
  ])
})

test('a superseded body is cited as body: and what the review writes', () => {
  expect(guidance.get('body:PCT')).toEqual([
    'The work of primary care trusts in England is planned today by integrated care boards.',
  ])
})

test('nothing else can be cited', () => {
  const { themes, supportLines, supersededBodies } = knowledge
  expect(guidance.size).toBe(themes.length + supportLines.length + supersededBodies.length)
})

test('no sentence is spoken of two themes', () => {
  const all = knowledge.themes.flatMap(({ id }) => guidance.get(id) ?? [])
  expect(all.filter((sentence, index) => all.indexOf(sentence) !== index)).toEqual([])
})
