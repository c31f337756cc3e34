import { describe, expect, it } from 'vitest'
import { parseRecording, planPreview, SPOKEN_DRAFT_NOTICE } from '../../src/speak/index.ts'
import { scriptOf } from '../fakes/approved-scripts.ts'

const SETTINGS = {
  audience: 'everyone',
  lexicon: [],
  voices: { engine: 'builtin', narrator: 'slt', reader: 'rms' },
} as const

const script = scriptOf([
  { heading: 'Welcome', paragraphs: [['Hello.']] },
  { heading: 'For police', audience: 'police', paragraphs: [['Officers.']] },
  { heading: 'Support', paragraphs: [['Call someone.']] },
])
const written = (segment?: number) =>
  planPreview('a-b', script, { ...SETTINGS, ...(segment === undefined ? {} : { segment }) }).utterances.map(
    (one) => one.written,
  )

describe('planPreview', () => {
  it('says first that it is a draft, then the whole edition', () => {
    expect(written()).toEqual([SPOKEN_DRAFT_NOTICE, 'Hello.', 'Call someone.'])
  })

  it('counts segments from 1, those of other editions left out, and says of each that it is a draft', () => {
    expect(written(2)).toEqual([SPOKEN_DRAFT_NOTICE, 'Call someone.'])
  })

  it('names the segments there are when asked for another', () => {
    expect(() => written(3)).toThrow(expect.objectContaining({ code: 'speak/no-such-segment', exitCode: 2 }))
  })

  it('holds the words of the notice among those that the transcript is proved against', () => {
    expect(planPreview('a-b', script, SETTINGS).words.slice(0, 4)).toEqual(['This', 'is', 'a', 'draft'])
  })

  it('has no hash of a script, so that its recording is refused wherever an approved one is asked for', () => {
    const { scriptSha256, sourceSha256 } = planPreview('a-b', script, SETTINGS)
    expect([scriptSha256, sourceSha256]).toEqual(['draft', 'draft'])
    expect(() => parseRecording({ version: 1, slug: 'a-b', audience: 'everyone', scriptSha256 })).toThrow(
      /scriptSha256/,
    )
  })
})
