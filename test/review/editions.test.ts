import { describe, expect, it } from 'vitest'
import { parseScript, type Script } from '../../src/draft/index.ts'
import { countSentences, describeEditions } from '../../src/review/index.ts'
import { rules, SOUND, soundBut, soundWith } from './review-fixture.ts'

describe('describeEditions', () => {
  it('has the edition for everyone and one for each audience with a part of its own', () => {
    expect(describeEditions(parseScript(SOUND)).map(({ audience }) => audience)).toEqual(['everyone', 'police'])
  })

  it('has the edition for everyone even where no part is for everyone alone', () => {
    const script = soundBut(' {audience=everyone}', '')
    expect(describeEditions(script).map(({ audience }) => audience)).toEqual(['everyone', 'police'])
  })

  it('counts the parts common to all and those of the audience, without headings and footnotes', () => {
    const [everyone, police] = describeEditions(parseScript(SOUND))
    // "When did one of us last hold this baby?" against "Hold the baby."
    expect(Number(everyone?.words) - Number(police?.words)).toBe(9 - 3)
  })

  it('expects 160 words a minute between the pauses, to one decimal', () => {
    const block = (words: number): Script['segments'][number]['blocks'][number] => ({
      kind: 'narration',
      sentences: [{ text: 'word '.repeat(words).trim(), citations: [], line: 1 }],
    })
    const segment = { heading: 'One', line: 1, blocks: [block(1450)] }
    const script = { ...parseScript(SOUND), segments: [segment] }
    expect(describeEditions(script)).toEqual([{ audience: 'everyone', words: 1450, minutes: 9.1 }])
    const slower = { ...script, segments: [{ ...segment, blocks: Array.from({ length: 145 }, () => block(10)) }] }
    expect(describeEditions(slower)).toEqual([{ audience: 'everyone', words: 1450, minutes: 10.9 }])
  })
})

describe('countSentences', () => {
  it('counts by what the sentences of all editions rest on', () => {
    expect(countSentences(parseScript(SOUND), rules)).toEqual({
      total: 11,
      review: 2,
      guidance: 3,
      author: 1,
      template: 5,
    })
  })

  it('counts a sentence without a source in the total alone', () => {
    const before = countSentences(parseScript(SOUND), rules)
    expect(countSentences(soundWith('A claim.'), rules)).toEqual({ ...before, total: before.total + 1 })
  })
})
