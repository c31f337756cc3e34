import { describe, expect, it } from 'vitest'
import { planAudio } from '../../src/speak/index.ts'
import { approvedScriptOf, type ShortSegment, scriptOf } from '../fakes/approved-scripts.ts'

const SETTINGS = {
  audience: 'everyone',
  lexicon: [
    { term: 'MASH', expansion: 'multi-agency safeguarding hub', say: 'mash' },
    { term: 'CPC', expansion: 'child protection committee', say: 'C P C', nations: ['Scotland'] },
  ],
  voices: { engine: 'builtin', narrator: 'slt', reader: 'rms' },
} as const

const SEGMENTS: readonly ShortSegment[] = [
  { heading: 'Welcome', paragraphs: [['Hello.', 'The MASH met in 2012.'], ['> “Go in.”'], ['She went.']] },
  { heading: 'For everyone', audience: 'everyone', paragraphs: [['All of us.']] },
  { heading: 'For police', audience: 'police', paragraphs: [['Officers.']] },
  { heading: 'Support', paragraphs: [['Call 999.']] },
]

const plan = planAudio(approvedScriptOf(SEGMENTS), SETTINGS)

describe('planAudio', () => {
  it('takes every sentence of the edition once, in order', () => {
    expect(plan.utterances.map(({ written }) => written)).toEqual([
      'Hello.',
      'The MASH met in 2012.',
      '“Go in.”',
      'She went.',
      'All of us.',
      'Call 999.',
    ])
  })

  it('puts an audience’s own segment in the place of everyone’s', () => {
    const police = planAudio(approvedScriptOf(SEGMENTS), { ...SETTINGS, audience: 'police' })
    expect(police.chapters).toEqual(['Welcome', 'For police', 'Support'])
    expect(police.utterances.map(({ written }) => written)).not.toContain('All of us.')
  })

  it('keeps what is written and adds what is said', () => {
    expect(plan.utterances[1]).toMatchObject({
      written: 'The MASH met in 2012.',
      spoken: 'The mash met in twenty twelve.',
      citations: ['2'],
      line: 11,
    })
  })

  it('gives quotations to the reader', () => {
    expect(plan.utterances.map(({ speaker }) => speaker)).toEqual([
      'narrator',
      'narrator',
      'reader',
      'narrator',
      'narrator',
      'narrator',
    ])
  })

  it('pauses longer the greater the break', () => {
    const [sentence = 0, voice = 0, back = 0, segment = 0, , end = 0] = plan.utterances.map(
      ({ pauseAfterMilliseconds }) => pauseAfterMilliseconds,
    )
    expect(sentence).toBeLessThan(voice)
    expect(voice).toBe(back)
    expect(voice).toBeLessThan(segment)
    expect(end).toBeGreaterThan(0)
  })

  it('does not speak headings', () => {
    expect(plan.utterances.map(({ spoken }) => spoken).join(' ')).not.toContain('Welcome')
  })

  it('names the approval it rests on', () => {
    expect(plan).toMatchObject({ scriptSha256: 'a'.repeat(64), sourceSha256: 'b'.repeat(64), slug: 'bobbie' })
  })

  it('leaves aside what the lexicon says for another nation, and says that it spelled the term', () => {
    const scottish = planAudio(
      approvedScriptOf([{ heading: 'A', paragraphs: [['The CPC and the CPC met.']] }]),
      SETTINGS,
    )
    expect(scottish.utterances[0]?.spoken).toBe('The C P C and the C P C met.')
    expect(scottish.warnings).toEqual(['"CPC" is not in the lexicon and is read letter by letter.'])
  })

  it('warns of a heading with nothing under it', () => {
    const { chapters, warnings } = planAudio(
      approvedScriptOf([
        { heading: 'Empty', paragraphs: [] },
        { heading: 'Full', paragraphs: [['Something.']] },
      ]),
      SETTINGS,
    )
    expect(chapters).toEqual(['Full'])
    expect(warnings).toEqual(['Line 1: nothing stands under "Empty", so it gets no chapter.'])
  })

  it('refuses an edition without a sentence', () => {
    expect(() => planAudio(approvedScriptOf([{ heading: 'Empty', paragraphs: [] }]), SETTINGS)).toThrow(
      expect.objectContaining({ code: 'speak/nothing-to-speak' }),
    )
  })

  it('refuses a sentence that has no spoken form, and names it', () => {
    const script = approvedScriptOf([{ heading: 'A', paragraphs: [['He drew a ☹ there.']] }])
    expect(() => planAudio(script, SETTINGS)).toThrow(/He drew a ☹ there/)
  })

  it('takes no script that nobody approved', () => {
    const unapproved = { slug: 'bobbie', script: scriptOf(SEGMENTS), approval: approvedScriptOf(SEGMENTS).approval }
    // @ts-expect-error only an approved script can be planned
    const planUnapproved = () => planAudio(unapproved, SETTINGS)
    expect(planUnapproved).toBeTypeOf('function')
  })
})
