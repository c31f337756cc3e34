import { describe, expect, it } from 'vitest'
import { framesFor, layOutPieces, secondsOfFrames } from '../../src/speak/master/lay-out-pieces.ts'

const RATE = 1000
const place = (chapter: number, pauseAfterMilliseconds = 350) => ({ chapter, pauseAfterMilliseconds })

describe('layOutPieces', () => {
  it('begins with half a second of silence, and gives each chapter a piece of its own', () => {
    const pieces = layOutPieces([place(0), place(0, 1200), place(1, 1000)], [100, 200, 300], RATE)
    expect(pieces).toEqual([
      {
        sentences: [
          { index: 0, start: 500 },
          { index: 1, start: 950 },
        ],
        length: 2350,
      },
      { sentences: [{ index: 2, start: 0 }], length: 1300 },
    ])
  })

  it('divides a long chapter at the end of a paragraph', () => {
    const pauses = [350, 350, 700, 350, 1000]
    const pieces = layOutPieces(
      pauses.map((pause) => place(0, pause)),
      pauses.map(() => 20 * RATE),
      RATE,
    )
    expect(pieces.map(({ sentences }) => sentences.length)).toEqual([3, 2])
  })

  it('divides a long paragraph between sentences', () => {
    const lengths = Array.from({ length: 9 }, () => 20 * RATE)
    const pieces = layOutPieces(
      lengths.map(() => place(0)),
      lengths,
      RATE,
    )
    expect(pieces.map(({ sentences }) => sentences.length)).toEqual([5, 4])
  })
})

describe('frames', () => {
  it('hold every sample of the sound', () => {
    expect(framesFor(44_100, 44_100)).toBe(39)
    expect(framesFor(1152 * 2, 44_100)).toBe(2)
    expect(framesFor(16_000, 16_000)).toBe(39)
  })

  it('take 1152 samples at 44.1 kHz each', () => {
    expect(secondsOfFrames(1225)).toBe(32)
  })
})
