import { describe, expect, test } from 'vitest'
import { foundIn, textsIn } from './found-in.ts'

describe('lessons and findings', () => {
  test('several learning points under one label are an item each', () => {
    expect(
      textsIn(
        `# Review
         ## 4 Theme
         > ✎ Learning points 10 and 11
         > On a screen, you see what you are shown.
         > When services change, someone must ask for whom this is not safe.`,
        'lesson',
      ),
    ).toEqual([
      'On a screen, you see what you are shown.',
      'When services change, someone must ask for whom this is not safe.',
    ])
  })

  test('entries led in as findings are findings', () => {
    expect(
      textsIn(
        `# Serious Case Review
         ## 2 Summary of the case
         The Panel’s principal findings are these:
         (a) The child’s hunger was seen by many people.
         (b) Every agency let one man speak for the family.`,
        'finding',
      ),
    ).toEqual(['The child’s hunger was seen by many people.', 'Every agency let one man speak for the family.'])
  })

  test('in a part for learning, a statement about practice is a lesson and an account of events is not', () => {
    expect(
      textsIn(
        `# Child Practice Review Report
         ## Practice and organisational learning
         ### Concealed pregnancy
         Mother went to her GP practice in October 2017 with tiredness. She was asked if she could be pregnant and said no.
         A move is itself a time of risk for an unborn baby, and responsibility should stay where it is until someone else has said that they have it.`,
        'lesson',
      ),
    ).toEqual([
      'A move is itself a time of risk for an unborn baby, and responsibility should stay where it is until someone else has said that they have it.',
    ])
  })

  test('a sentence in the analysis that says what is to be learned is a lesson', () => {
    expect(
      textsIn(
        `# Serious Case Review
         ## 7 Analysis
         7.4 The referral was discounted because of who had made it.
         7.5 There is a lesson here about standing. Those who spend most time with children have the least authority.`,
        'lesson',
      ),
    ).toEqual([
      'There is a lesson here about standing. Those who spend most time with children have the least authority.',
    ])
  })

  test('the columns of a table say what their cells are', () => {
    const text = `# Learning Review
      ## Learning points and strategies
      | Learning point | Strategy
      | Children show with their behaviour what they cannot say in words. | The Committee to make sure that every service records what a child’s behaviour says.`
    expect(textsIn(text, 'lesson')).toEqual(['Children show with their behaviour what they cannot say in words.'])
    expect(foundIn(text, 'recommendation')).toHaveLength(1)
  })
})

describe('questions, good practice and passages', () => {
  test('questions under their heading are found, terms of reference are not', () => {
    expect(
      textsIn(
        `# Serious Case Review
         ## Terms of reference
         - Was information shared appropriately?
         ## Finding 2: There is a tendency for plans to be made afresh
         ### Questions for the Board to consider
         - Does the Board recognise this tendency?`,
        'question',
      ),
    ).toEqual(['Does the Board recognise this tendency?'])
  })

  test('what a reviewer commends is good practice, with the sentence that it speaks of', () => {
    expect(
      textsIn(
        `# Serious Case Review
         ## 4 Analysis
         The midwife stayed on after her shift and saw her alone. This was good practice. The letter was not copied.`,
        'good-practice',
      ),
    ).toEqual(['The midwife stayed on after her shift and saw her alone. This was good practice.'])
  })

  test('good practice as a standard that was not met is none', () => {
    expect(
      textsIn(
        '# Serious Case Review\n## 4 Analysis\nThis was not good practice and it was not noticed.',
        'good-practice',
      ),
    ).toEqual([])
  })

  test('the child’s experience and the summary of the case are the paragraphs of their parts', () => {
    const text = `# Serious Case Review: Child K
      ## 2 Brief summary of the case
      2.1 Child K came to England at the age of three with her mother and went to school from the age of four until she was withdrawn.
      ## 5 The child’s experience
      5.1 On an ordinary day Child K rose before the others and waited on the stairs until the kitchen was unlocked.`
    expect(textsIn(text, 'case-summary')).toHaveLength(1)
    expect(textsIn(text, 'child-experience')).toEqual([
      'On an ordinary day Child K rose before the others and waited on the stairs until the kitchen was unlocked.',
    ])
  })

  test('the instructions of a template are nobody’s words', () => {
    const text = `# Child Practice Review Report
      ## Practice and organisational learning
      Identify each individual learning point arising in this case (including highlighting effective practice) accompanied by a brief outline.`
    expect([...foundIn(text, 'lesson'), ...foundIn(text, 'good-practice')]).toEqual([])
  })
})
