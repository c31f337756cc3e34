import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { drawCover } from '../../src/speak/index.ts'

const REQUEST = { title: 'Learning from Reviews', publisher: 'Anytown Safeguarding Children Partnership' }

/** Width, height and number of colour components, from a JPEG's start-of-frame marker. */
const frameOf = (jpeg: Uint8Array): { width: number; height: number; components: number } => {
  const bytes = Buffer.from(jpeg)
  let at = 2
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xc2)
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), components: bytes[at + 9] ?? 0 }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  throw new Error('no frame in the JPEG')
}

/** Whether two square covers are alike between two heights, in parts of a side. */
const rowsAlike = async (one: Uint8Array, other: Uint8Array, top: number, bottom: number): Promise<boolean> => {
  const [first, second] = await Promise.all([one, other].map((jpeg) => rowsOf(jpeg, top, bottom)))
  return first !== undefined && second !== undefined && first.equals(second)
}

const rowsOf = async (jpeg: Uint8Array, top: number, bottom: number): Promise<Buffer> => {
  const image = await loadImage(Buffer.from(jpeg))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, image.height * top, image.width, image.height * (bottom - top))
  return Buffer.from(data)
}

describe('drawCover', () => {
  it('gives a square of 3000 pixels in three colours without alpha, below 512 kB', async () => {
    const cover = await drawCover(REQUEST)
    expect(frameOf(cover)).toEqual({ width: 3000, height: 3000, components: 3 })
    expect(cover.length).toBeLessThan(512_000)
  })

  it('gives the same bytes for the same words, and others for others', async () => {
    const small = { ...REQUEST, pixels: 600 }
    const [first, second, other] = await Promise.all([
      drawCover(small),
      drawCover(small),
      drawCover({ ...small, title: 'Other' }),
    ])
    expect(second).toEqual(first)
    expect(other).not.toEqual(first)
  })

  it('draws a title of any length', async () => {
    const title = 'Safeguarding briefings for practitioners and managers in every agency of the county and its towns'
    expect(frameOf(await drawCover({ ...REQUEST, title, pixels: 600 })).width).toBe(600)
  })

  it('puts large initials over a title that nobody could read in a list of shows', async () => {
    const title = 'Anytown and Othertown Safeguarding Children Partnership Briefings'
    const cover = await drawCover({ ...REQUEST, title, pixels: 600 })
    const of = (text: string) => drawCover({ ...REQUEST, title: text, pixels: 600 })
    // Its initials are A, O, S, C and P: a title with others looks otherwise, though its other letters are as long.
    expect(await rowsAlike(cover, await of(title.replace('Children', 'Childrem')), 0.25, 0.45)).toBe(true)
    expect(await rowsAlike(cover, await of(title.replace('Safeguarding', 'Bafeguarding')), 0.25, 0.45)).toBe(false)
  })
})
