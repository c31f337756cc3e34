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
})
