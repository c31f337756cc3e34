import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheKey, keep, readKept } from '../../src/speak/cache.ts'

const SAMPLES = { sampleRate: 16_000, pcm: Int16Array.from([0, 1, -1, 32_767, -32_768]) }
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

const onlyFile = async (): Promise<string> => {
  const names = await readdir(folder, { recursive: true })
  return join(folder, names.find((name) => name.endsWith('.pcm')) ?? '')
}

describe('kept sentences', () => {
  it('come back as they were kept', async () => {
    await keep(folder, 'abcd', SAMPLES)
    expect(await readKept(folder, 'abcd')).toEqual(SAMPLES)
  })

  it('are not there before they are kept', async () => {
    expect(await readKept(folder, 'abcd')).toBeUndefined()
  })

  it('do not count where a bit has changed', async () => {
    await keep(folder, 'abcd', SAMPLES)
    const file = await onlyFile()
    const bytes = await readFile(file)
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
    await writeFile(file, bytes)
    expect(await readKept(folder, 'abcd')).toBeUndefined()
  })

  it.each([0, 7, 40, 50])('do not count where the file ends after %i bytes', async (length) => {
    await keep(folder, 'abcd', SAMPLES)
    await truncate(await onlyFile(), length)
    expect(await readKept(folder, 'abcd')).toBeUndefined()
  })
})

describe('cacheKey', () => {
  const key = cacheKey('engine 1', 'Hello.')

  it.each([
    ['voice', cacheKey('engine 2', 'Hello.')],
    ['text', cacheKey('engine 1', 'Hello!')],
  ])('changes with the %s', (_, other) => {
    expect(other).not.toBe(key)
  })

  it('is the same for the same', () => {
    expect(cacheKey('engine 1', 'Hello.')).toBe(key)
  })
})
