import { describe, expect, test } from 'vitest'
import { isInstruction } from '../../src/find/items/instruction.ts'
import { judgementIn } from '../../src/find/items/judgement.ts'
import { lessonBySentence } from '../../src/find/items/lesson-span.ts'
import { foundIn, textsIn } from './found-in.ts'

const TITLE = '# Local Child Safeguarding Practice Review: Wren\n'

const THEME = `${TITLE}
# 4 What we learned: three findings
## Theme 1: The house at night
> F1 In Harmouth, visits to families with a new baby take place by day.
> Nobody who could have seen the evenings was asked about them.
### What we found
Visits took place on nine weekdays. None was made after four. Staff told us that a rota for evenings had been stopped in 2016.
### What needs to happen
Ask what the evening is like, and who is there for it. The Partnership should agree how evening visits are paid for. A visit in the morning must be followed by one at night. Written agreements that a parent cannot keep do not make a baby safe. Ms A signed three.
> #### What worked: the porter
> The porter noticed that the buggy was out late each Friday, and told the health visitor so.
# Recommendations
Recommendation 1: The Partnership should agree how evening visits are paid for.
`

describe('a theme with a numbered finding in a box', () => {
  test('the finding is the text of its box, under its code', () => {
    expect(foundIn(THEME, 'finding').map(({ label, text }) => [label, text])).toEqual([
      [
        'F1',
        'In Harmouth, visits to families with a new baby take place by day. Nobody who could have seen the evenings was asked about them.',
      ],
    ])
  })

  test('what needs to change holds a lesson for each thing said of practice, and none for what a body is asked', () => {
    expect(textsIn(THEME, 'lesson')).toEqual([
      'Ask what the evening is like, and who is there for it.',
      'A visit in the morning must be followed by one at night.',
      'Written agreements that a parent cannot keep do not make a baby safe.',
    ])
  })

  test('a box on what worked inside a part that recommends is good practice', () => {
    expect(textsIn(THEME, 'good-practice')).toEqual([
      'The porter noticed that the buggy was out late each Friday, and told the health visitor so.',
    ])
  })
})

const NAMED_THEMES = `${TITLE}
# Key themes
## Each clinic was sure that another was watching
Four clinics wrote to each other about weight. Not one of them was asked to act on it.
Letters went out in May.
## The move was nobody's news
The family moved twice in a year. Neither move was told to the school.
## Pain was taken for temper
Staff had no way to ask where it hurt. They wrote down what they saw as behaviour.
`

describe('themes named by their finding', () => {
  test('the paragraph that opens each theme is the finding', () => {
    expect(textsIn(NAMED_THEMES, 'finding')).toEqual([
      'Four clinics wrote to each other about weight. Not one of them was asked to act on it.',
      'The family moved twice in a year. Neither move was told to the school.',
      'Staff had no way to ask where it hurt. They wrote down what they saw as behaviour.',
    ])
  })

  test('themes that are only named by their subject have no such findings', () => {
    expect(
      textsIn(NAMED_THEMES.replace('Each clinic was sure that another was watching', 'Health services'), 'finding'),
    ).toEqual([])
  })
})

describe('judgement and evidence', () => {
  const judgement =
    'The arrangements for handing over between the two hospitals left open who was to ring the family, and for most of the winter no one in either of them rang at all.'

  test('the judgement is taken without the evidence around it', () => {
    expect(judgementIn(`The baby was moved on 3 May. ${judgement} The ward had 14 beds.`)).toBe(judgement)
  })

  test('a sentence with a date is evidence', () => {
    expect(judgementIn(judgement.replace('the winter', 'the winter of 2019'))).toBeUndefined()
  })
})

describe('sentences that each hold a lesson', () => {
  const first =
    'A promise by a parent that the visits of a partner have ended should be thanked for and should then be checked with others who know the home.'
  const second =
    'The thought that a colleague must already have rung the school ought to be a reason for ringing the school and not a reason for leaving it.'
  const third =
    'The Panel is of the view that a plan which says only who is to visit, and never what is to change, can hardly be called a plan.'

  test('three long ones are three lessons', () => {
    expect(lessonBySentence(`${first} ${second} ${third}`)).toEqual([first, second, third])
  })

  test('a short one that explains keeps them together', () => {
    expect(lessonBySentence(`${first} It costs little. ${second}`)).toBeUndefined()
  })
})

describe('instructions to practitioners', () => {
  test.each(['Treat each call as the first.', 'Before closing a case, speak to whoever else is involved.'])(
    '%s',
    (text) => {
      expect(isInstruction(text)).toBe(true)
    },
  )

  test.each(['Plan is a strong word.', 'Before closing the case, the worker spoke to no one.'])(
    '%s is none',
    (text) => {
      expect(isInstruction(text)).toBe(false)
    },
  )
})

describe('lessons printed in short and in full', () => {
  const LIST = ['weight', 'sleep', 'school', 'money', 'pain', 'play', 'teeth']
    .map((word, at) => `Learning point ${at + 2}: A record of ${word} that nobody reads does not help a child.`)
    .join('\n')
  const text = (entry: string): string => `${TITLE}
# Analysis
Learning point 1: Respect for a grandmother is a reason to put the hard question to her, and no reason to leave it. Ask to be shown.
# Learning points
Learning point 1: ${entry}
${LIST}
`

  test('an entry that says where it stands in full gives way to the full one', () => {
    const [first] = foundIn(
      text('Respect for a grandmother is a reason to put the hard question. (See page 9.)'),
      'lesson',
    )
    expect(first?.text).toMatch(/Ask to be shown\.$/)
    expect(first?.repeats).toHaveLength(1)
  })
})
