import { describe, expect, it } from 'vitest'
import type { Cue } from '../../src/speak/index.ts'
import { captionsOf } from '../../src/speak/transcripts/captions.ts'
import { formatSubRip, textOfSubRip } from '../../src/speak/transcripts/sub-rip.ts'
import { formatWebVtt, textOfWebVtt } from '../../src/speak/transcripts/web-vtt.ts'

const LONG =
  'Professionals had sixty-one contacts with the family, and in seventeen of them someone saw the baby, in six someone held the baby, and in none was the baby weighed or undressed by anyone who knew about the marks.'
const cue = (text: string, startSeconds: number, endSeconds: number, speaker: Cue['speaker'] = 'narrator'): Cue => ({
  text,
  startSeconds,
  endSeconds,
  speaker,
  citations: [],
  chapter: 0,
  block: 0,
})
const CUES = [cue('Hello.', 0.5, 1), cue(LONG, 1.3504, 14.2), cue('A & B < C > D', 3661.0005, 3662, 'reader')]
const captions = captionsOf(CUES)

describe('captions', () => {
  it('have at most two lines of at most 65 characters', () => {
    const lines = captions.map((caption) => caption.lines)
    expect(Math.max(...lines.map(({ length }) => length))).toBe(2)
    expect(Math.max(...lines.flat().map(({ length }) => length))).toBeLessThanOrEqual(65)
  })

  it('divide a long sentence, its time in proportion, without gap or overlap', () => {
    const pieces = captions.slice(1, -1)
    expect(pieces.length).toBe(2)
    expect(pieces[0]?.startMilliseconds).toBe(1350)
    expect(pieces[0]?.endMilliseconds).toBe(pieces[1]?.startMilliseconds)
    expect(pieces[1]?.endMilliseconds).toBe(14_200)
    expect(pieces.flatMap(({ lines }) => lines).join(' ')).toBe(LONG)
  })

  it('let a word longer than a line stand alone', () => {
    const word = 'x'.repeat(80)
    expect(captionsOf([cue(`a ${word} b`, 0, 1)])[0]?.lines).toEqual(['a', word])
  })
})

describe('WebVTT', () => {
  const vtt = formatWebVtt(captions)

  it('names the speaker of each caption and escapes signs', () => {
    expect(vtt.startsWith('WEBVTT\n\n1\n00:00:00.500 --> 00:00:01.000\n<v Narrator>Hello.\n\n2\n')).toBe(true)
    expect(vtt.endsWith('\n4\n01:01:01.001 --> 01:01:02.000\n<v Reader>A &amp; B &lt; C &gt; D\n')).toBe(true)
  })

  it('gives its text back', () => {
    expect(textOfWebVtt(vtt)).toBe(`Hello. ${LONG} A & B < C > D`)
  })
})

describe('SubRip', () => {
  const srt = formatSubRip(captions)

  it('counts from 1 and has commas in its times', () => {
    expect(srt.startsWith('1\n00:00:00,500 --> 00:00:01,000\nHello.\n\n2\n')).toBe(true)
  })

  it('gives its text back', () => {
    expect(textOfSubRip(srt)).toBe(`Hello. ${LONG} A & B < C > D`)
  })
})
