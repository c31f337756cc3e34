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
    ['The Health and Social Care Board should review its guidance.', ['community-health', 'hospital', 'social-care']],
    [
      'The SBNI should seek an assurance from each HSC Trust that the midwife sees parents alone.',
      ['community-health', 'partnership'],
    ],
    ['The Adult Services front door and housing officers should meet.', ['adult-social-care', 'housing']],
    ['Public Health should fund drug and alcohol services for longer.', ['mental-health']],
  ])('%s', (text, agencies) => {
    expect(agenciesOf(`# 1 Recommendations\n1. ${text}`, 'recommendation')).toEqual(agencies)
  })
})

describe('what a board is to bring out is also for those who work by it', () => {
  test.each([
    ['The Board should reissue its threshold document.', ['partnership', 'social-care']],
    ['The Board should agree a protocol. Health visitors will hold it.', ['community-health', 'partnership']],
    ['The Board should hold a conference on looked after children.', ['partnership']],
    ['The Board should require attendance by Probation and Housing.', ['housing', 'partnership', 'probation']],
  ])('%s', (text, agencies) => {
    expect(agenciesOf(`# 1 Recommendations\n1. ${text}`, 'recommendation')).toEqual(agencies)
  })
})

test('a lesson that names one agency is for three at most', () => {
  const lesson = (text: string) => agenciesOf(`# 1 Learning\nLearning point 1: ${text}`, 'lesson')
  expect(lesson('A teacher may know of evictions, relapses, self-harm and pre-sentence reports.')).toHaveLength(3)
})

test('an addressee that is no agency by name is asked as those whose work it is', () => {
  const text = '# 1 Recommendations\n1. Commissioners of supported living should give each tenant a named nurse.'
  expect(agenciesOf(text, 'recommendation')).toEqual(['adult-social-care'])
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

test('a board asks its question of the staff whose work it speaks of', () => {
  const text = '# 1 Questions for the Board\n- How do staff come to hear of a tenancy that ends?'
  expect(agenciesOf(text, 'question')).toEqual(['housing', 'partnership'])
})

test('questions for a day at work are put to all', () => {
  expect(agenciesOf('# 1 Three questions for Tuesday\n- Who was last to see each child?', 'question')).toEqual(['all'])
})

test('a learning point that names nobody is for all', () => {
  expect(agenciesOf('# 1 Learning\nLearning point 1: A quiet child may not be coping.', 'lesson')).toEqual(['all'])
})

describe('an item that names nobody is for those whose work it speaks of', () => {
  test.each([
    ['A core group that meets without the father hears half of it.', ['social-care']],
    ['A safer sleep talk is remembered when it is repeated.', ['community-health', 'hospital']],
    ['A child with epilepsy depends on others to be brought.', ['hospital', 'primary-care']],
    ['One part of the health system did not hear from another.', ['community-health', 'hospital', 'primary-care']],
    ['Relapse is likeliest in the first weeks at home.', ['mental-health']],
  ])('lesson: %s', (text, agencies) => {
    expect(agenciesOf(`# 1 Learning\nLearning point 1: ${text}`, 'lesson')).toEqual(agencies)
  })

  test('recommendation', () => {
    const text = '# 1 What will be done\nRecommendation 1: Repeat pre-sentence reports to be read before release.'
    expect(agenciesOf(text, 'recommendation')).toEqual(['probation'])
  })

  test('a lesson takes over what its heading speaks of', () => {
    const text = '# 1 Temporary accommodation\n## Learning\nLearning point 1: A move is a change for the child.'
    expect(agenciesOf(text, 'lesson')).toEqual(['housing'])
  })
})

describe('a recommendation', () => {
  const agenciesUnder = (heading: string, text: string): readonly string[] =>
    agenciesOf(`# 1 Recommendations\n## ${heading}\n1. ${text}`, 'recommendation')

  test('does not ask the board to which someone reports', () => {
    expect(
      agenciesUnder('Recommendations', 'Northshire Constabulary, reporting to the Board, should see this.'),
    ).toEqual(['police'])
  })

  test('that something be agreed asks the board of all agencies', () => {
    const text = 'That a protocol be agreed by which the midwife and the social worker speak weekly.'
    expect(agenciesUnder('Multi-agency recommendations', text)).toEqual([
      'community-health',
      'partnership',
      'social-care',
    ])
  })

  test('to a government concerns the board and whoever it names', () => {
    const text = 'The Department of Health should fund health visitors for every move.'
    expect(agenciesUnder('National recommendations', text)).toEqual(['community-health', 'partnership'])
  })

  test('under an agency is not for the body in brackets behind it', () => {
    const text = 'Every child who is new to be seen within a week.'
    expect(agenciesUnder('General practice (for the Hospital Trust to lead)', text)).toEqual(['primary-care'])
  })
})

describe('a short name that the review introduces', () => {
  const trusts = (introduced: string): readonly string[] =>
    agenciesOf(
      `# 1 Introduction\n${introduced}\n# 2 Recommendations\n1. The Trust should review its waiting list.`,
      'recommendation',
    )

  test('stands for its body', () => {
    expect(trusts('Cara was seen by the North Mental Health Foundation (the Trust) in May.')).toEqual(['mental-health'])
  })

  test('stands for neither of two bodies', () => {
    const two = 'North Mental Health Foundation (“the Trust”) and Selby General Hospital (the Trust) knew her.'
    expect(trusts(two)).toEqual(['partnership'])
  })
})

test('a question that speaks to its reader is put to all', () => {
  expect(agenciesOf('# 1 What we asked ourselves\n- Where are the medicines kept in your homes?', 'question')).toEqual([
    'all',
  ])
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
