import { describe, expect, test } from 'vitest'
import { readLabel } from '../../src/find/labels/labels.ts'

describe('readLabel', () => {
  test.each([
    ['Recommendation 1: The Board should act.', 'recommendation', 'Recommendation 1', ['1'], 'The Board should act.'],
    [
      'RECOMMENDATION 4 – That the LSCB reviews it.',
      'recommendation',
      'RECOMMENDATION 4',
      ['4'],
      'That the LSCB reviews it.',
    ],
    ['Recommendation Three', 'recommendation', 'Recommendation Three', ['3'], ''],
    ['Recommendation No. 2', 'recommendation', 'Recommendation No. 2', ['2'], ''],
    ['Recommendation B: The Trust should act.', 'recommendation', 'Recommendation B', ['B'], 'The Trust should act.'],
    [
      'Recommendation 8 (linked to Learning Points 3 and 4): Partners to act.',
      'recommendation',
      'Recommendation 8',
      ['8'],
      'Partners to act.',
    ],
    [
      'Recommendations 10 and 11: All agencies to act.',
      'recommendation',
      'Recommendations 10 and 11',
      ['10', '11'],
      'All agencies to act.',
    ],
    [
      'Overview Recommendation 7: The Chair should write.',
      'recommendation',
      'Overview Recommendation 7',
      ['7'],
      'The Chair should write.',
    ],
    ['Rec. 6: The Trust should audit.', 'recommendation', 'Rec. 6', ['6'], 'The Trust should audit.'],
    ['Action 1: Board Managers will act.', 'recommendation', 'Action 1', ['1'], 'Board Managers will act.'],
    ['Strategy 2: Review the pathway.', 'recommendation', 'Strategy 2', ['2'], 'Review the pathway.'],
    [
      'Consideration for the Board 2: Whether to act.',
      'recommendation',
      'Consideration for the Board 2',
      ['2'],
      'Whether to act.',
    ],
    [
      'Finding Four – Tools: The toolkit is not used.',
      'finding',
      'Finding Four',
      ['4'],
      'Tools: The toolkit is not used.',
    ],
    ['Systems finding 6 – Is there a culture?', 'finding', 'Systems finding 6', ['6'], 'Is there a culture?'],
    ['Learning Point 3: A child says it.', 'lesson', 'Learning Point 3', ['3'], 'A child says it.'],
    ['✎ Learning points 10 and 11', 'lesson', 'Learning points 10 and 11', ['10', '11'], ''],
    ['Lesson learned: It was not shared.', 'lesson', 'Lesson learned', [], 'It was not shared.'],
    ['Practice Point: Separated does not mean safe.', 'lesson', 'Practice Point', [], 'Separated does not mean safe.'],
    ['Question for the Board: How will it know?', 'question', 'Question for the Board', [], 'How will it know?'],
    ['Good practice: the nurse persisted.', 'good-practice', 'Good practice', [], 'the nurse persisted.'],
    ['LP4. Ask why.', 'lesson', 'LP4', ['4'], 'Ask why.'],
    ['CSC 2 Ensure it.', 'recommendation', 'CSC 2', ['2'], 'Ensure it.'],
  ] as const)('reads %s', (text, kind, printed, numbers, rest) => {
    expect(readLabel(text)).toMatchObject({ kind, printed, numbers, rest })
  })

  test.each([
    'Finding accommodation proved difficult.',
    'Lesson plans were reviewed.',
    'Learning a lot from practitioners',
    'Recommendation 3 has been implemented and audited.',
    'Recommendation 4 of the root cause analysis asks for an entry.',
    'CSC 2 has been implemented.',
    'In relation to Recommendation 2, the panel discussed it.',
    'Recommendations: see Section 9',
    'MULTI-AGENCY RECOMMENDATIONS',
    'Questions for the Board to consider',
  ])('reads no label in %s', (text) => {
    expect(readLabel(text)).toBeUndefined()
  })
})
