import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/read/index.ts'
import { writePdf } from './write-pdf.ts'

const review = new Uint8Array(readFileSync(new URL('../../examples/bobbie/review.pdf', import.meta.url)))
const bytesOf = (text: string) => Buffer.from(text, 'latin1')

const LOCK =
  '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] ' +
  `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`

const REFUSED: readonly (readonly [story: string, bytes: Uint8Array, code: string, says: string])[] = [
  ['an empty file', new Uint8Array(), 'read/empty', 'no bytes'],
  ['a web page', bytesOf('\r\n<!DOCTYPE html><html>'), 'read/not-a-pdf', 'begins like a web page'],
  ['a Word document', bytesOf('PK\x03\x04....word/document.xml'), 'read/not-a-pdf', 'Word document'],
  ['an old Word document', bytesOf('\xd0\xcf\x11\xe0....'), 'read/not-a-pdf', 'older Word'],
  ['a picture', bytesOf('\xff\xd8\xff\xe0....JFIF'), 'read/not-a-pdf', 'picture'],
  ['plain text', bytesOf('Recommendation 1'), 'read/not-a-pdf', 'does not begin as a PDF does'],
  ['a PDF with a password', writePdf([{}], { trailer: LOCK }), 'read/encrypted', 'password'],
  ['a PDF cut in half', review.slice(0, review.length / 2), 'read/damaged', 'cut short'],
  ['a header and nothing else', bytesOf('%PDF-1.7\n'), 'read/damaged', 'damaged'],
  ['pages without text', writePdf([{}, {}, {}]), 'read/scanned', '3 of its 3 pages'],
]

describe('what cannot be read', () => {
  it.each(REFUSED)('%s is refused in words', async (_, bytes, code, says) => {
    await expect(readDocument({ bytes, file: 'file.pdf' })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(`^file\\.pdf .*${says}`)),
      hint: expect.stringMatching(/\.$/),
    })
  })

  it('a scan under a typed cover is refused: most of its pages have no text', async () => {
    const cover = { texts: [{ text: 'Serious Case Review: Child Z', left: 100, top: 200 }] }
    await expect(readDocument({ bytes: writePdf([cover, {}, {}]), file: 'scan.pdf' })).rejects.toMatchObject({
      code: 'read/scanned',
      message: expect.stringContaining('2 of its 3 pages'),
    })
  })

  it('a PDF with more pages than are allowed is refused, and the setting is named', async () => {
    await expect(readDocument({ bytes: review, file: 'long.pdf', limits: { pages: 26 } })).rejects.toMatchObject({
      code: 'read/too-many-pages',
      message: 'long.pdf has 27 pages; scrcast reads at most 26.',
      hint: expect.stringContaining('reading.pages'),
    })
  })

  it('a file larger than is allowed is refused', async () => {
    await expect(
      readDocument({ bytes: review, file: 'big.pdf', limits: { fileMegabytes: 0.1 } }),
    ).rejects.toMatchObject({
      code: 'read/file-too-large',
      hint: expect.stringContaining('reading.fileMegabytes'),
    })
  })

  it('a PDF that takes too long is stopped', async () => {
    const limits = { seconds: 0.01 }
    await expect(readDocument({ bytes: review, file: 'slow.pdf', limits })).rejects.toMatchObject({
      code: 'read/too-slow',
    })
  })

  it('a PDF that takes too much memory is stopped', async () => {
    const limits = { memoryMegabytes: 80 }
    await expect(readDocument({ bytes: review, file: 'large.pdf', limits })).rejects.toMatchObject({
      code: 'read/too-large',
    })
  })
})
