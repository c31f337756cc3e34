import { describe, expect, test } from 'vitest'
import { foundIn, textsIn } from './found-in.ts'

describe('items in boxes and cells', () => {
  test('the paragraphs of a box below a label in a strip of its own are one item', () => {
    expect(
      textsIn(
        `# Review
         ## Theme 1
         > Learning point 1
         ^ Running header
         > A gift is a debt.
         > Workers need to be able to say so.`,
        'lesson',
      ),
    ).toEqual(['A gift is a debt. Workers need to be able to say so.'])
  })

  test('the paragraphs of a cell beside a label are one item', () => {
    expect(
      textsIn(
        `# Review
         ## Theme 1
         | Learning point 2 | Placements are chosen in a hurry when a move is made in a crisis.`,
        'lesson',
      ),
    ).toEqual(['Placements are chosen in a hurry when a move is made in a crisis.'])
  })

  test('under a label that is a heading, what is said in general goes on and the account does not', () => {
    expect(
      textsIn(
        `# Review
         ## Theme 1
         ### Learning Point 4
         Young people notice who comes back to them. Being known matters more than skill.
         When staff change, the goodbye is part of the work that is done for a child.
         In 2019 her worker changed four times.`,
        'lesson',
      ),
    ).toEqual([
      'Young people notice who comes back to them. Being known matters more than skill. When staff change, the goodbye is part of the work that is done for a child.',
    ])
  })
})

describe('rows that begin with what they hold', () => {
  const text = `# Local Child Safeguarding Practice Review
    ## Area 1 Medicines at home
    | Area 1 | Medicines
    | **What worked well** | The pharmacist rang the service and asked who had thought of the child.
    | **What we are worried about** | The box was put into storage and nobody asked about it.
    | **Learning** | Handing over a box is not the same as knowing that it is in use.
    | **What needs to happen** | The Recovery Service will look at storage at each change of address.`

  test.each([
    ['good-practice', 'The pharmacist rang the service and asked who had thought of the child.'],
    ['lesson', 'Handing over a box is not the same as knowing that it is in use.'],
    ['recommendation', 'The Recovery Service will look at storage at each change of address.'],
  ] as const)('give the %s beside it', (kind, words) => {
    expect(textsIn(text, kind)).toEqual([words])
  })
})

test('a table with a column for who leads repeats, shortened, what the review asks for in full', () => {
  const found = foundIn(
    `# Learning Review
     ## Strategies for improving practice
     - The Committee to agree a shared language for lapse, relapse and recovery, and to use it at conferences.
     - Midwives to walk through the night that is different with each parent, at 36 weeks and after the birth.
     ## Strategies brought together
     | Strategy | Lead
     | Agree a shared language for lapse, relapse and recovery | Coordinator
     | Walk through the night that is different with each parent | Chief Nurse`,
    'recommendation',
  )
  expect(found.map(({ text, repeats }) => [text.split(' ').length > 15, repeats.length])).toEqual([
    [true, 1],
    [true, 1],
  ])
})

describe('what a box of learning holds', () => {
  const box = (title: string): string =>
    `# Review
     ## Theme 1 School
     > ${title}
     > Exclusion is a moment of danger for a child who is being groomed.
     > A part-time timetable needs an end date and somebody who looks at it.
     > This is not a matter for schools alone.`

  test('its paragraphs are lessons of their own below a title without a number', () => {
    expect(textsIn(box('Key learning'), 'lesson')).toEqual([
      'Exclusion is a moment of danger for a child who is being groomed.',
      'A part-time timetable needs an end date and somebody who looks at it. This is not a matter for schools alone.',
    ])
  })

  test('they are one lesson below a label with one', () => {
    expect(textsIn(box('Key learning 1'), 'lesson')).toHaveLength(1)
  })
})
