import { describe, expect, test } from 'vitest'
import { textsIn } from './found-in.ts'

const analysis = (text: string): string => `# Serious Case Review\n## 4 Analysis\n${text}`

describe('praise in the analysis', () => {
  test('goes with what the same person did next', () => {
    expect(
      textsIn(
        analysis(
          'The family’s health visitor went beyond what was asked of her. Having heard of the move, she drove over with the records. The notes came in May.',
        ),
        'good-practice',
      ),
    ).toEqual([
      'The family’s health visitor went beyond what was asked of her. Having heard of the move, she drove over with the records.',
    ])
  })

  test('ends where the account has a reserve', () => {
    expect(
      textsIn(
        analysis(
          'It was to her credit that the clinician rang. The clinician asked for help. The request was declined.',
        ),
        'good-practice',
      ),
    ).toEqual(['It was to her credit that the clinician rang. The clinician asked for help.'])
  })

  test('of the family is no practice', () => {
    expect(textsIn(analysis('The family went beyond what was asked of them.'), 'good-practice')).toEqual([])
  })
})

describe('the summary of the case', () => {
  test('begins with the paragraph that says who came to what harm, wherever it stands', () => {
    const text = `# Serious Case Review
      ## 1 Why this review was held
      1.1 The baby was brought to hospital aged ten weeks with fractures that had no explanation in June of that year.
      ## 2 A short account
      2.1 The parents moved to the area in the spring and registered with a practice that had known the father as a boy.`
    expect(textsIn(text, 'case-summary')).toHaveLength(2)
  })

  test('of several children is told under each one’s name', () => {
    const text = `# Local Child Safeguarding Practice Review
      ## Part A About the two young people
      ### Wren
      Wren was waiting for an assessment in the spring of the year in which they died, and had been for many months.
      Wren drew the window of the bedroom in every season and slept with the dog across the door of the room.
      ### Idris
      Idris was excluded in the autumn and went to the new provision for nine days before he took an overdose.`
    expect(textsIn(text, 'case-summary').map((one) => one.split(' ')[0])).toEqual(['Wren', 'Idris'])
    expect(textsIn(text, 'case-summary')).toHaveLength(2)
  })
})
