import { describe, expect, it } from 'vitest'
import { parseScript } from '../../../src/draft/index.ts'
import { factsOf, SOUND, soundBut } from '../review-fixture.ts'

const NOTE = '## Before you listen\n\nThis briefing talks about harm to a baby. It is read by a computer voice.\n'

describe('content-note-missing', () => {
  it.each([
    ['no segment has it', '## Before you listen', '## Welcome', 'no-segment'],
    ['no sentence says it', 'This briefing talks about', 'We speak of', 'not-said'],
    ['one edition alone has it', '## Before you listen', '## Before you listen {audience=police}', 'not-for-all'],
  ])('blocks a script where %s', (_, text, other, because) => {
    expect(factsOf('content-note-missing', soundBut(text, other))).toMatchObject([{ because }])
  })

  it('blocks a note that comes after the case is told', () => {
    const script = parseScript(SOUND.replace(NOTE, '').replace('## Where to get', `${NOTE}\n## Where to get`))
    expect(factsOf('content-note-missing', script)).toMatchObject([{ because: 'too-late' }])
  })

  it('lets the note stand after a part that is the template’s own', () => {
    const script = parseScript(SOUND.replace(NOTE, '').replace('## What happened', `${NOTE}\n## What happened`))
    expect(factsOf('content-note-missing', script)).toEqual([])
  })
})

describe('synthetic-voice-notice-missing', () => {
  it('blocks a script that does not say it', () => {
    expect(factsOf('synthetic-voice-notice-missing', soundBut('a computer voice', 'a reader'))).toHaveLength(1)
  })

  it('blocks a script that says it in one edition alone', () => {
    const script = soundBut('## Before you listen', '## Before you listen {audience=everyone}')
    expect(factsOf('synthetic-voice-notice-missing', script)).toHaveLength(1)
  })
})

describe('attribution-missing, where the review gives its child no name', () => {
  const said = 'This is a local child safeguarding practice review of 2024 about a child. The Northshire'
  const nameless = (published: string) =>
    parseScript(
      SOUND.replace('subject: Robin', 'subject: ""')
        .replace('published: 2024-03', `published: ${published}`)
        .replace('It retells the review about Robin, which the Northshire', said),
    )

  it('takes its kind, publisher and year for its name', () => {
    expect(factsOf('attribution-missing', nameless('2024-03'))).toEqual([])
  })

  it('blocks a script that gives another year', () => {
    expect(factsOf('attribution-missing', nameless('2023-03'))).toMatchObject([{ missing: 'review' }])
  })
})

describe('attribution-missing', () => {
  it.each([
    ['the part for it is missing', '## What this briefing is', '## Welcome', [{ missing: 'segment' }]],
    ['the review is not named', 'the review about Robin, which', 'a review that', [{ missing: 'review' }]],
    [
      'the publisher is not named',
      'the Northshire Safeguarding Children Partnership',
      'a partnership',
      [{ missing: 'publisher' }],
    ],
    [
      'nobody knows the publisher',
      'board: Northshire Safeguarding Children Partnership',
      'board: ""',
      [{ missing: 'publisher', name: '' }],
    ],
  ])('blocks a script where %s', (_, text, other, expected) => {
    expect(factsOf('attribution-missing', soundBut(text, other))).toMatchObject(expected)
  })

  it('lets a review stand that is named by its title instead of its subject', () => {
    const script = soundBut('the review about Robin, which', 'Robin, a Child Safeguarding Practice Review that')
    expect(factsOf('attribution-missing', script)).toEqual([])
  })
})

describe('support-lines-missing', () => {
  it.each([
    ['the part for them is missing', '## Where to get support', '## Goodbye', 'no-segment'],
    ['no known line is given', 'call the NSPCC Helpline on 0808 800 5000', 'speak with your supervisor', 'no-line'],
    ['the review’s nation has no such line', 'nation: England', 'nation: Scotland', 'no-line'],
    [
      'one edition alone has them',
      '## Where to get support',
      '## Where to get support {audience=police}',
      'no-segment',
    ],
  ])('blocks a script where %s', (_, text, other, because) => {
    expect(factsOf('support-lines-missing', soundBut(text, other))).toMatchObject([{ because }])
  })

  it('blocks a line with another number, and says the right one', () => {
    const remarks = factsOf('support-lines-missing', soundBut('0808 800 5000', '0808 800 5001'))
    expect(remarks).toContainEqual(expect.objectContaining({ because: 'other-number', number: '0808 800 5000' }))
  })

  it('lets the number be grouped another way', () => {
    expect(factsOf('support-lines-missing', soundBut('0808 800 5000', '0808-800-5000'))).toEqual([])
  })

  it('takes any line where the nation is not known', () => {
    expect(factsOf('support-lines-missing', soundBut('nation: England', 'nation: ""'))).toEqual([])
  })
})
