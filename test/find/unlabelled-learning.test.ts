import { describe, expect, test } from 'vitest'
import { lessonRuns, lessonSpan } from '../../src/find/items/lesson-span.ts'
import { actorByActor, runOnItems } from '../../src/find/items/run-on-lists.ts'
import { textsIn } from './found-in.ts'

describe('lessons in a paragraph with an account of events', () => {
  test('the lesson begins where the account ends', () => {
    expect(
      lessonSpan(
        'Police had attended eleven incidents. Mother did not tell SW1 of them. Professionals cannot protect a child whose circumstances they know only in part.',
      ),
    ).toBe('Professionals cannot protect a child whose circumstances they know only in part.')
  })

  test('a paragraph that only tells what happened holds none', () => {
    expect(lessonSpan('Police attended in March. Mother did not tell SW1. The case was closed in April.')).toBe('')
  })

  test('two lessons with an account between them are two', () => {
    expect(
      lessonRuns(
        'Practitioners should ask who else lives in the home. Here nobody asked. The visits were announced. Professionals need to see children alone and at home.',
      ),
    ).toEqual([
      'Practitioners should ask who else lives in the home.',
      'Professionals need to see children alone and at home.',
    ])
  })

  test('sentences that count on are an item each', () => {
    expect(
      runOnItems(
        'There are two lessons. First, a move is a time of risk for a baby. Secondly, records should follow the child.',
      ),
    ).toEqual(['First, a move is a time of risk for a baby.', 'Secondly, records should follow the child.'])
  })

  test('a colon inside one lesson parts nothing', () => {
    const text = 'Ask two things: who lives here, and who visits.'
    expect(runOnItems(text)).toEqual([text])
  })

  test('what one worker after another did is an item each', () => {
    expect(
      actorByActor('The nurse rang twice. She wrote it down. The teacher kept a log.', (sentence) =>
        /^The/.test(sentence),
      ),
    ).toEqual(['The nurse rang twice. She wrote it down.', 'The teacher kept a log.'])
  })
})

describe('learning without labels', () => {
  test.each([
    ['Learning points', 'Each missing episode needs a return discussion with somebody whom the child chose.'],
    ['What we learned:', 'Patterns across episodes must be looked at, not single events.'],
    ['What this means for practice', 'Ask who gains from what the child is doing.'],
    ['Practice points', 'Look behind the offence to the harm that was done.'],
  ])('a list under the run-in line "%s" is one of lessons', (line, entry) => {
    expect(
      textsIn(
        `# Learning Review
         ## Theme 1: Missing
         She was reported missing on 31 occasions and was found on each of them by the police.
         ${line}
         - ${entry}`,
        'lesson',
      ),
    ).toEqual([entry])
  })

  test('the line that leads in the learning is no lesson itself', () => {
    expect(
      textsIn(
        `# Learning Review
         ## Theme 2: Transitions
         The learning is:
         - planning for moves should begin when the placement begins to strain;
         - a child’s plan travels with the child.`,
        'lesson',
      ),
    ).toHaveLength(2)
  })

  test('the reviewers’ conclusion in the findings is a finding', () => {
    expect(
      textsIn(
        `# Case Management Review
         ## What the review found
         The Panel found that supervision offered support and did not test decisions.`,
        'finding',
      ),
    ).toHaveLength(1)
  })

  test('a short line at the top of a box says what the box holds', () => {
    expect(
      textsIn(
        `# Local Child Safeguarding Practice Review
         ## Theme 3: School
         > What good looked like
         > The head teacher visited him at home each Friday and held his place open until he returned.`,
        'good-practice',
      ),
    ).toEqual(['The head teacher visited him at home each Friday and held his place open until he returned.'])
  })

  test.each([
    'Mother had worked hard to stop using heroin.',
    'Would an earlier visit have made a difference?',
    'The response was not timely or sensitive and no officer spoke to her.',
  ])('%s is no good practice', (sentence) => {
    expect(textsIn(`# Serious Case Review\n## 4 Analysis\n${sentence}`, 'good-practice')).toEqual([])
  })
})
