import { describe, expect, test } from 'vitest'
import { foundIn, textsIn } from './found-in.ts'

const inReview = (text: string): string => `# Local Child Safeguarding Practice Review\n---\n${text}`

describe('a finding in a box with a list of learning points below it', () => {
  const text = inReview(`# What we found
## Nobody rang back
> Finding A. Calls from relatives are logged and then forgotten.
The aunt rang four times in May. Each call was closed by the evening.
## Practice learning points
- Ring back whoever has rung you, even if there is nothing to tell.
- Ask what has changed since the last call.`)

  test('keeps both the finding and the points', () => {
    expect(textsIn(text, 'lesson')).toEqual([
      'Ring back whoever has rung you, even if there is nothing to tell.',
      'Ask what has changed since the last call.',
    ])
    expect(textsIn(text, 'finding')).toEqual(['Calls from relatives are logged and then forgotten.'])
  })
})

describe('a list of considerations', () => {
  const text = inReview(`# Considerations for the Board
- The Board may wish to review how calls from relatives are logged.
- Who rings back when a relative has called?`)

  test('holds requests and questions, each as what it is', () => {
    expect(textsIn(text, 'recommendation')).toEqual([
      'The Board may wish to review how calls from relatives are logged.',
    ])
    expect(textsIn(text, 'question')).toEqual(['Who rings back when a relative has called?'])
  })
})

test('a question that the sentence after it hands to the members is the review’s', () => {
  const text = inReview(
    '# Closing\nDo we know who rings back? That is the question which the reviewers leave with members.',
  )
  expect(textsIn(text, 'question')).toEqual(['Do we know who rings back?'])
})

describe('a request outside the part for recommendations', () => {
  test.each([
    'It would be helpful for the Committee to draw up guidance on calls from relatives.',
    'It would assist if the Board were to publish its reply.',
    'We would ask the Chief Officers Group to write to the Scottish Government about it.',
  ])('%s', (request) => {
    expect(textsIn(inReview(`# Analysis\n${request}`), 'recommendation')).toEqual([request])
  })

  test.each([
    'It would have been helpful if the services had met.',
    'We would ask the reader not to look for the family.',
  ])('%s is none', (sentence) => {
    expect(textsIn(inReview(`# Analysis\n${sentence}`), 'recommendation')).toEqual([])
  })
})

describe('a paragraph that stands alone among what happened', () => {
  test.each([
    'An appointment to talk is not a talk; those who book one should say what they hope to ask.',
    'A tenant who reports damp each winter may be the only one who says that a baby lives there.',
  ])('%s', (lesson) => {
    const text = inReview(
      `# Analysis\nIn May the aunt rang the school. Nobody rang back.\n${lesson}\nIn June she moved.`,
    )
    expect(textsIn(text, 'lesson')).toEqual([lesson])
  })

  test('is no lesson where it names a place or a body of the case', () => {
    const text = inReview(
      '# Analysis\nThe flats by the river are owned by Fenwick Homes, which has an office in the next street.',
    )
    expect(textsIn(text, 'lesson')).toEqual([])
  })
})

describe('who leads on a recommendation, as its row in a table says', () => {
  const agenciesOf = (rows: string): readonly (readonly string[])[] =>
    foundIn(inReview(`# Recommendations\n${rows}`), 'recommendation').map(({ agencies }) => agencies)

  test('is asked', () => {
    expect(
      agenciesOf(
        '| No | Recommendation | Who leads\n| 1 | Write a common guide to asking about damp and cold. | Named GP\n| 2 | Stop sending warning letters about missed visits. | Children’s Social Care',
      ),
    ).toEqual([['primary-care'], ['social-care']])
  })

  test('stands for a council', () => {
    expect(
      agenciesOf(
        '| No | Recommendation | Lead agency\n| 1 | Fenwick Council to change its form for asking to move. | Housing Options',
      ),
    ).toEqual([['housing']])
  })

  test('is asked besides whoever the words ask', () => {
    expect(
      agenciesOf(
        '| No | Recommendation | Lead\n| 1 | All schools to check one mailbox for notices. | Fenwick Police',
      ).map((one) => [...one].sort()),
    ).toEqual([['education', 'police']])
  })
})

test('a board that is to ask a body asks both', () => {
  const text = inReview('# 1 Recommendations\n1. The Board should ask Fenwick Constabulary to audit its checks.')
  expect(foundIn(text, 'recommendation')[0]?.agencies.toSorted()).toEqual(['partnership', 'police'])
})

test('a plan that repeats a board’s and the agencies’ lists is a copy of both', () => {
  const text = inReview(`# 1 Recommendations of the overview report
1.1 The Board should adopt guidance on calls from relatives and on who rings back.
1.2 The Board should commission training for receptionists about callers who worry.
# 2 Recommendations of the agencies
| No. | Recommendation | Timescale
| 1 | School nurses to be told of each unplanned visit to the hospital. | May
| 2 | Receptionists to keep a dated list of worried callers and messages. | June
# Appendix A: Action plan
| Ref | Recommendation | Lead
| B 1 | Guidance on calls from relatives and who rings back. | Manager
| B 2 | Training for receptionists about callers who worry. | Manager
| H 1 | School nurses to be told of each unplanned visit to the hospital. | Hospital
| H 2 | Receptionists to keep a dated list of worried callers and messages. | Hospital`)
  expect(textsIn(text, 'recommendation')).toHaveLength(4)
})

test('the paragraph that opens the review with who came to harm belongs to the summary of the case', () => {
  const text = inReview(`# Summary
Baby F was eleven weeks old when she was taken to hospital in May 2019 with injuries that nobody has explained since.
# 2 Method
The panel met six times in the year after that and read the records of all the services.
# 3 Summary of facts
The family moved twice in the spring, and in each place the visits by the health services began again from the start.`)
  expect(textsIn(text, 'case-summary')[0]).toMatch(/^Baby F was eleven weeks/)
})

describe('a label within a paragraph', () => {
  const text = inReview(`# 5 Analysis
5.1 The key was asked for once and the answer was written down. Nobody asked again. Lesson learned: what is asked once is known for one day. Ask again after every move.`)

  test('opens a lesson that runs to the paragraph’s end', () => {
    expect(foundIn(text, 'lesson').map(({ label, text: words }) => [label, words])).toEqual([
      ['Lesson learned', 'what is asked once is known for one day. Ask again after every move.'],
    ])
  })
})

describe('a part headed by what the reviewers want to see', () => {
  const text = inReview(`# 6 Hearing relatives
6.1 The aunt rang four times in May.
## What we would want to see
6.2 One number for relatives, answered by a person at every hour at which a child may be at home.
6.3 The Board would hear each quarter how many relatives were rung back.`)

  test('asks for each of its numbered paragraphs, though none says "should"', () => {
    expect(textsIn(text, 'recommendation')).toEqual([
      'One number for relatives, answered by a person at every hour at which a child may be at home.',
      'The Board would hear each quarter how many relatives were rung back.',
    ])
  })
})

describe('an answer that is called what was found', () => {
  test('is a finding', () => {
    const text = inReview(`# 6 Did anyone ring back?
What we found: Calls from relatives were logged with care and nobody was asked to ring back.`)
    expect(textsIn(text, 'finding')).toEqual([
      'Calls from relatives were logged with care and nobody was asked to ring back.',
    ])
  })
})

describe('recommendations at a glance behind the whole ones', () => {
  test('are no wording of their own, however long their list', () => {
    const text = inReview(`# 5 Theme one
> Recommendation 1
> The Partnership should introduce a shared way of mapping the adults in a baby’s life at booking and at birth.
# 6 Theme two
> Recommendation 2
> Children’s Social Care should review how calls from relatives are handled by the front door, and by whom.
# Appendix A: The recommendations at a glance
| No. | Recommendation | Lead
| 1 | Shared mapping of adults in a baby’s life at booking and at birth. | Partnership
| 2 | Review handling of calls from relatives by the front door. | Social care`)
    expect(textsIn(text, 'recommendation')).toEqual([
      'The Partnership should introduce a shared way of mapping the adults in a baby’s life at booking and at birth.',
      'Children’s Social Care should review how calls from relatives are handled by the front door, and by whom.',
    ])
  })
})

describe('good practice under a heading of its own in each theme', () => {
  const text = inReview(`# Practice and organisational learning
### Moves
The panel heard of four moves in a year.
## Effective practice
The night staff sent the child a text at midnight to say that the door was open and that there was food.
### Education
Ten hours a week of tuition was arranged, and nobody at the event could say who had been responsible for it.
The panel's view is that no move should be agreed without a plan for education from the first week.
## Effective practice
The art teacher wrote to the child throughout the two years and sent materials with the agreement of the school.`)

  test('ends where the next theme begins, whatever the size of its heading', () => {
    expect(textsIn(text, 'good-practice')).toEqual([
      'The night staff sent the child a text at midnight to say that the door was open and that there was food.',
      'The art teacher wrote to the child throughout the two years and sent materials with the agreement of the school.',
    ])
  })

  test('leaves the view of the panel to the learning', () => {
    expect(textsIn(text, 'lesson').at(-1)).toMatch(/no move should be agreed without a plan for education/)
  })
})

describe('a review without a summary', () => {
  test('tells what happened by the background of the family', () => {
    const text = inReview(`# 2 Family structure and background
2.1 The children lived with both parents in a house that was rented from a landlord who came twice a year to look at it.
2.2 The family had been known to services from the first birth, and there had been seven referrals in the years before this.
# 3 Analysis of practice
3.1 Nobody had looked at the referrals together, and so nobody could see how they added up.`)
    expect(textsIn(text, 'case-summary')).toHaveLength(2)
  })
})

describe('praise with the deed behind it', () => {
  test('brings the deed along', () => {
    const text = inReview(`# Analysis of practice
The quality of the support from her personal adviser should be recognised. The personal adviser attended the scan and helped her to write questions.`)
    expect(textsIn(text, 'good-practice')).toEqual([
      'The quality of the support from her personal adviser should be recognised. The personal adviser attended the scan and helped her to write questions.',
    ])
  })
})
