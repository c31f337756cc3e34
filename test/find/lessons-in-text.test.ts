import { describe, expect, test } from 'vitest'
import { isGeneric } from '../../src/find/items/generic-sentence.ts'
import { textsIn } from './found-in.ts'

const analysis = (text: string): string => `# Case Management Review\n## 5 Analysis\n### Missed visits\n${text}`

describe('a sentence about children, families or practice at large', () => {
  test.each([
    'A safeguarding plan has to be judged by the child’s day and not by the state of the kitchen.',
    'Fathers who are not asked are easily left out of what is planned.',
    'When a family keeps workers at the door, that is something to be understood.',
    'Those who clean a child’s school see what teachers do not.',
    'However, assessments that rest on one visit say little of a child’s week.',
    'It is essential that those who assess risk meet the men of the household.',
    'No child should be discharged because a parent does not answer a letter.',
  ])('is told: %s', (sentence) => {
    expect(isGeneric(sentence)).toBe(true)
  })

  test.each([
    'A health visitor called on 3 March and nobody answered the door.',
    'The school has a plan for each child of concern.',
    'A Case Management Review does not apportion blame.',
    'Practitioners told us that they had been too busy to ask.',
    'Where is the child who nobody asks about and who does not ask?',
    'NICE guidance says that a child should be seen within a week.',
    'When this family moved, a plan was made.',
  ])('is not: %s', (sentence) => {
    expect(isGeneric(sentence)).toBe(false)
  })
})

describe('lessons in the analysis', () => {
  test('a paragraph that comes to what holds for all ends in a lesson', () => {
    expect(
      textsIn(
        analysis(
          '5.1 The health visitor called six times and had no reply. The case was closed in May. Families who keep workers at the door need to be asked what it is that should not be seen.',
        ),
        'lesson',
      ),
    ).toEqual(['Families who keep workers at the door need to be asked what it is that should not be seen.'])
  })

  test('what is said after the turn to the general belongs to the lesson', () => {
    expect(
      textsIn(
        analysis(
          '5.1 The form was signed in April. An assessment without the history is a picture of one day. Staff knew this and were not given the time.',
        ),
        'lesson',
      ),
    ).toEqual([
      'An assessment without the history is a picture of one day. Staff knew this and were not given the time.',
    ])
  })

  test.each([
    'It is apparent from this that silence was taken for consent.',
    'What this teaches is that a closed file is not a closed risk.',
    'We learned that a gap may be known about and go on.',
    'One conclusion is that letters reach those who read letters.',
  ])('%s', (sentence) => {
    expect(textsIn(analysis(`5.1 The letter was sent in June. ${sentence}`), 'lesson')).toEqual([sentence])
  })

  test('three labelled lessons do not hide what the analysis teaches without a label', () => {
    const labelled = ['A', 'B', 'C'].map(
      (letter) => `> Learning Point ${letter}\n> Ask the child at home as well as at school.`,
    )
    const text = `${analysis('5.1 He was not asked. Boys who are loud are seldom asked what frightens them.')}\n${labelled.join('\n### More\n')}`
    expect(textsIn(text, 'lesson')).toContain('Boys who are loud are seldom asked what frightens them.')
  })

  test('below a numbered finding its reasons are no further lessons', () => {
    expect(
      textsIn(
        `# Serious Case Review
         ## The findings
         ### Finding 1: Parents are asked to speak for children who do not use words, and so the children are not heard.
         #### Why does it matter?
         Children who are not heard cannot be kept safe, and parents have a view of their own.`,
        'lesson',
      ),
    ).toEqual([])
  })

  test('the account of the case teaches nothing by itself', () => {
    expect(
      textsIn('# Review\n## Chronology\nWhen a child is ill a GP must see the child within a day.', 'lesson'),
    ).toEqual([])
  })
})

test('a lesson that a paragraph adds to another stands for itself', () => {
  expect(
    textsIn(
      `# Child Practice Review Report
       ## Analysis
       There is learning here about what carers know. They can tell when a child is not right. We learned too that a wish to stop contact should prompt a question.`,
      'lesson',
    ),
  ).toEqual([
    'There is learning here about what carers know. They can tell when a child is not right.',
    'We learned too that a wish to stop contact should prompt a question.',
  ])
})
