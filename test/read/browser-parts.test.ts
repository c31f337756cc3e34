import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inflating } from '../../src/read/pdf/browser-parts.ts'

const Inflating = inflating(DecompressionStream)
const TEXT = new TextEncoder().encode('the words of a page '.repeat(9_000))

const readAll = async (compressed: Uint8Array): Promise<readonly (Uint8Array | undefined)[]> => {
  const { readable, writable } = new Inflating('deflate')
  const writer = writable.getWriter()
  await writer.write(compressed)
  await writer.close()
  const reader = readable.getReader()
  return [(await reader.read()).value, (await reader.read()).value]
}

describe('compressed streams in the reading process', () => {
  it('come out whole, and then end', async () => {
    expect(await readAll(deflateSync(TEXT))).toEqual([TEXT, undefined])
  })

  it('fail where they are cut, so that pdf.js reads them as far as they go', async () => {
    await expect(readAll(deflateSync(TEXT).subarray(0, 100))).rejects.toThrow('unexpected end of file')
  })

  it('are left to Node.js where they are of another format', () => {
    expect(new Inflating('gzip')).toBeInstanceOf(DecompressionStream)
  })
})
