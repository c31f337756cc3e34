import { describe, expect, it } from 'vitest'
import type { Picture } from '../../src/read/scan/picture.ts'
import { recogniseUpright } from '../../src/read/scan/recognise-upright.ts'
import { turnedPicture } from '../../src/read/scan/turned-picture.ts'
import { pictureOfSheet } from './scan-page.ts'
import { textBlock } from './write-pdf.ts'

const WORDS = ['The Board should ask each agency to show how it', 'records who lives in a household, and why it asks.']
const sheet = pictureOfSheet({ texts: [80, 200, 320].flatMap((top) => textBlock(WORDS, { left: 60, top })), askew: 0 })

/** A recogniser that is sure of words only where the picture is that of the sheet as it was written. */
const recogniser = () => {
  const asked: Picture[] = []
  const recognise = (picture: Picture) => {
    asked.push(picture)
    const confidence = Buffer.compare(picture.dots, sheet.dots) === 0 ? 0.95 : 0.3
    const words = WORDS.join(' ')
      .split(' ')
      .map((text) => ({ text, left: 0, right: 10, confidence }))
    return Promise.resolve({ lines: [{ words, baseline: 10, size: 11 }], lie: { turned: 0, slope: 0 } })
  }
  return { recognise, asked }
}

describe('a sheet that went through the scanner', () => {
  it.each([
    ['as it should', 0, 1],
    ['upside down', 2, 2],
    ['on its left side', 3, 1],
    ['on its right side', 1, 2],
  ] as const)('%s is turned until its words are sure, the likely way first', async (_, lies, tries) => {
    const { recognise, asked } = recogniser()
    const upright = await recogniseUpright(turnedPicture(sheet, lies), recognise)
    expect(upright.quarters).toBe((4 - lies) % 4)
    expect(upright.picture).toMatchObject({ width: sheet.width, height: sheet.height })
    expect(asked).toHaveLength(tries)
  })
})

it('a picture with hardly any letters is not turned again and again', async () => {
  const { asked } = recogniser()
  const recognise = (picture: Picture) => {
    asked.push(picture)
    const words = [{ text: 'ly', left: 0, right: 10, confidence: 0.2 }]
    return Promise.resolve({ lines: [{ words, baseline: 10, size: 11 }], lie: { turned: 0, slope: 0 } })
  }
  await recogniseUpright(sheet, recognise)
  expect(asked).toHaveLength(1)
})
