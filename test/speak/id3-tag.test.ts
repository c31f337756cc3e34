import nodeId3 from 'node-id3'
import { describe, expect, it } from 'vitest'
import { formatId3Tag } from '../../src/speak/master/id3-tag.ts'

const CHAPTERS = [
  { title: 'Welcome', startSeconds: 0, endSeconds: 12.345 },
  { title: 'Siân’s story', startSeconds: 12.345, endSeconds: 20 },
]
const PICTURE = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])
const tag = formatId3Tag({ title: 'Title', artist: 'Publisher', album: 'Show', language: 'en-GB' }, CHAPTERS, PICTURE)
const read = nodeId3.read(Buffer.from(tag))

describe('the ID3 tag', () => {
  it('is of version 2.3', () => {
    expect([...tag.slice(0, 5)]).toEqual([0x49, 0x44, 0x33, 3, 0])
  })

  it('has title, artist, album and language', () => {
    expect(read).toMatchObject({ title: 'Title', artist: 'Publisher', album: 'Show', language: 'eng' })
  })

  it('has the chapters with their titles and times', () => {
    expect(read.chapter?.map(({ startTimeMs, endTimeMs, tags }) => [startTimeMs, endTimeMs, tags?.title])).toEqual([
      [0, 12_345, 'Welcome'],
      [12_345, 20_000, 'Siân’s story'],
    ])
  })

  it('has a table of contents that names every chapter in order', () => {
    expect(read.tableOfContents?.[0]?.elements).toEqual(read.chapter?.map(({ elementID }) => elementID))
  })

  it('has the picture as front cover', () => {
    expect(read.image).toMatchObject({ mime: 'image/jpeg', type: { id: 3 }, imageBuffer: Buffer.from(PICTURE) })
  })
})
