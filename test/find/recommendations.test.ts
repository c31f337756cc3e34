import { describe, expect, test } from 'vitest'
import { foundIn, textsIn } from './found-in.ts'

const recommendations = (text: string): readonly string[] => textsIn(text, 'recommendation')

describe('recommendations', () => {
  test('a label and its text in the same paragraph, below a heading, and in two cells are read alike', () => {
    const found = foundIn(
      `# Serious Case Review: Child K
       # 7 Recommendations
       Recommendation 1: The Board should review its neglect strategy.
       ### Recommendation 2
       The Police should record which children they saw.
       | No. | Text
       | Recommendation 3 | Schools should keep one chronology for each child.`,
      'recommendation',
    )
    expect(found.map(({ label, text }) => [label, text])).toEqual([
      ['Recommendation 1', 'The Board should review its neglect strategy.'],
      ['Recommendation 2', 'The Police should record which children they saw.'],
      ['Recommendation 3', 'Schools should keep one chronology for each child.'],
    ])
  })

  test('thanks and an address for more, behind them, are none', () => {
    expect(
      recommendations(`# Serious Case Review
        # 9 Recommendations
        The Board should review its neglect strategy.
        We would like to thank the practitioners who took part. For more about this review please email a.reviewer@reviews.example.
        For further information please contact the Board’s office.`),
    ).toEqual(['The Board should review its neglect strategy.'])
  })

  test('sub-points stay with their lead-in and keep their letters', () => {
    expect(
      recommendations(`# Serious Case Review
        ## 15 Multi-agency recommendations
        15.4 The Constabulary and Children’s Social Care should review notifications so that:
        (a) all notifications are brought together; and
        (b) the school nurse is informed.
        15.5 The Board should reissue its threshold document.`),
    ).toEqual([
      'The Constabulary and Children’s Social Care should review notifications so that: (a) all notifications are brought together; and (b) the school nurse is informed.',
      'The Board should reissue its threshold document.',
    ])
  })

  test('entries of a list that the review only leads in stand each for itself', () => {
    expect(
      recommendations(`# Child Practice Review Report
        ## Improving Systems and Practice
        The review identified the following actions:
        - The Board to agree a regional protocol.
        - The Health Board to introduce an alert on records.
        Anticipated outcome: babies will be safer.`),
    ).toEqual(['The Board to agree a regional protocol.', 'The Health Board to introduce an alert on records.'])
  })

  test('lists of agencies whose numbers begin again are kept apart, each with its agency', () => {
    const found = foundIn(
      `# Serious Case Review
       ## 16 Single agency recommendations
       ### Northshire Constabulary
       1. Officers to see every child in the premises.
       2. Response vehicles to carry interpreting cards.
       ### General practice
       1. Any child with a concern about weight to be weighed.`,
      'recommendation',
    )
    expect(found.map(({ paragraph, agencies }) => [paragraph, agencies])).toEqual([
      ['1', ['police']],
      ['2', ['police']],
      ['1', ['primary-care']],
    ])
  })

  test('a request to the board outside its section is found, with less confidence', () => {
    const [found] = foundIn(
      `# Serious Case Review
       ## 3 The process
       3.6 The family do not read English. The Board is accordingly asked to procure a translation of this report.`,
      'recommendation',
    )
    expect(found?.text).toContain('The Board is accordingly asked to procure a translation')
    expect(found?.confidence).toBeLessThan(0.6)
  })

  test.each([
    'The conference recommended that Child A be made subject to a child protection plan.',
    'The GP recommended paracetamol and rest.',
    'Lord Laming recommended in 2003 that agencies share information.',
    'NICE guidance recommends that the whole picture be considered.',
    'Working Together 2023 states that practitioners should share information.',
    'The single agency recommendations have been completed and are not repeated here.',
    'Recommendation 3 has been implemented and audited.',
    'In relation to Recommendation 2, the panel discussed the timescale.',
    'An action plan will be monitored by the sub-group.',
  ])('%s is no recommendation of the review', (sentence) => {
    expect(recommendations(`# Serious Case Review\n## 7 Recommendations\n${sentence}`)).toEqual([])
    expect(recommendations(`# Serious Case Review\n## 4 Analysis\n${sentence}`)).toEqual([])
  })

  test('what has been done about recommendations is not counted again', () => {
    expect(
      recommendations(`# Serious Case Review
        ## 5 Recommendations
        CSC 1 The Director should commission a review of capacity.
        ## 6 Action already taken
        CSC 1: A review of capacity was begun in May.`),
    ).toEqual(['The Director should commission a review of capacity.'])
  })
})

test('sentences that each ask somebody in so many words are a request each', () => {
  expect(
    textsIn(
      `# Child Practice Review Report
       ## Recommendations
       The reviewers ask that the Board writes to the courts about late assessments. Ministers may wish to consider whether the regulations fit.`,
      'recommendation',
    ),
  ).toEqual([
    'The reviewers ask that the Board writes to the courts about late assessments.',
    'Ministers may wish to consider whether the regulations fit.',
  ])
})
