import { describe, expect, test } from 'vitest'
import type { FindingKind } from '../../src/find/index.ts'
import { foundIn } from './found-in.ts'

const agenciesOf = (text: string, kind: FindingKind): readonly string[] =>
  (foundIn(`# Serious Case Review\n---\n${text}`, kind)[0]?.agencies ?? []).toSorted()

describe('a body of many services is asked as those that the recommendation speaks of', () => {
  test.each([
    ['The Health Board should share records between health visitors.', ['community-health']],
    ['The Health Board should remind the Emergency Department and GPs of it.', ['hospital', 'primary-care']],
    ['The Health Board should review its policy.', ['community-health', 'hospital']],
    ['North Bann HSC Trust should review its caseloads.', ['social-care']],
    ['The ICB should ask the crisis team to write to schools.', ['mental-health', 'primary-care']],
    ['Brack Valley NHS Foundation Trust should provide a telephone number.', ['hospital']],
    ['Calder Community Healthcare NHS Trust should reallocate open actions.', ['community-health']],
    ['The local authority should ask the school before a child is taken off roll.', ['education', 'social-care']],
    ['Public Health should fund drug and alcohol services for longer.', ['mental-health']],
  ])('%s', (text, agencies) => {
    expect(agenciesOf(`# 1 Recommendations\n1. ${text}`, 'recommendation')).toEqual(agencies)
  })
})

describe('a question', () => {
  test('of a review is put to the board', () => {
    expect(agenciesOf('# 1 Questions for the CPC\n- How do we hear of known risks?', 'question')).toEqual([
      'partnership',
    ])
  })

  test('for teams is put to all', () => {
    expect(agenciesOf('# 1 Questions for your team\n- How do we hear of known risks?', 'question')).toEqual(['all'])
  })
})

test('a learning point that names nobody is for all', () => {
  expect(agenciesOf('# 1 Learning\nLearning point 1: A quiet child may not be coping.', 'lesson')).toEqual(['all'])
})

test('the words that decided stand beside the agencies and themes', () => {
  const [item] = foundIn(
    '# Serious Case Review\n---\n# 1 Recommendations\n1. Northshire Constabulary should review its response to domestic abuse.',
    'recommendation',
  )
  expect(item?.decidedBy).toEqual({
    agencies: { police: 'Constabulary' },
    themes: { 'domestic-abuse': 'domestic abuse' },
  })
})

test('a response to a review restates recommendations and makes none', () => {
  const text =
    '# Government response to the rapid review\n---\n# 1 Recommendation 1\nRecommendation 1: Every provider should review its records.'
  expect(foundIn(text, 'recommendation')).toEqual([])
})
