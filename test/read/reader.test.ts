import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startChild } from '../../src/read/process/child-process.ts'
import { readInChild } from '../../src/read/process/read-in-child.ts'
import { type Reader, type Reading, startReader } from '../../src/read/process/reader.ts'
import { watchRealm } from '../../src/read/process/realm.ts'
import { writePdf } from './write-pdf.ts'

const review = new Uint8Array(readFileSync(new URL('../../examples/bobbie/review.pdf', import.meta.url)))
const letter = writePdf([{ texts: [{ text: 'A letter of one line', left: 100, top: 200 }] }])

const asking = (bytes: Uint8Array, changes: Partial<Reading> = {}): Reading => ({
  bytes,
  file: 'file.pdf',
  sha256: '',
  mostPages: 100,
  recognised: [],
  seconds: 60,
  megabytes: 2_000,
  onProgress: () => undefined,
  ...changes,
})

describe('a reading process', () => {
  let reader: Reader
  beforeAll(() => {
    reader = startReader(2_000)
    return reader.stop
  })

  it('reads one PDF after another, and each as if it were the first', async () => {
    const first = await reader.read(asking(review))
    await reader.read(asking(letter))
    expect(first).toMatchObject({ kind: 'document', reusable: true })
    expect(await reader.read(asking(review))).toEqual({ ...first, peakBytes: expect.any(Number) })
  })

  it('ends with a PDF that it cannot read', async () => {
    expect(await reader.read(asking(review.slice(0, 1_000)))).toMatchObject({ kind: 'damaged' })
    await expect.poll(reader.isRunning).toBe(false)
  })
})

describe('reading in a child', () => {
  const running = new Set<Reader>()
  afterEach(() => {
    for (const reader of running) reader.stop()
  })

  it('tells a PDF with too many pages by its count', async () => {
    expect(await readInChild(asking(review, { mostPages: 26 }))).toEqual({ kind: 'too-many-pages', pages: 27 })
  })

  it('tells a process that is ended from outside from a damaged PDF, and says how it ended', async () => {
    const reader = startReader(2_000)
    running.add(reader)
    const reading = reader.read(asking(review, { onProgress: () => process.kill(reader.pid ?? 0, 'SIGTERM') }))
    expect(await reading).toEqual({ kind: 'failed', reason: expect.stringContaining('SIGTERM') })
  })

  it('tells a fault of our own from a damaged PDF', async () => {
    // A recognised page without words is what the recogniser never gives.
    const broken = { number: 1, confidence: 1 } as unknown as Reading['recognised'][number]
    expect(await readInChild(asking(letter, { recognised: [broken] }))).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('TypeError'),
    })
  })

  it('may write no file', async () => {
    const child = startChild({ program: 'reading-child', rights: [], megabytes: 500 })
    expect(child.process.spawnargs).toContain('--permission')
    expect(child.process.spawnargs.join(' ')).not.toContain('--allow-fs-write')
    child.stop()
    expect(await child.ended).toEqual({ kind: 'too-slow' })
  })
})

describe('what all code of a process shares', () => {
  it('is seen to change, in a prototype, in the global object, in a built-in function', () => {
    const isUnchanged = watchRealm()
    expect(isUnchanged()).toBe(true)
    const changes: readonly [object, string][] = [
      [Object.prototype, 'stray'],
      [Array.prototype, 'stray'],
      [globalThis, 'stray'],
      [Math, 'hypot'],
      [Reflect.getPrototypeOf([].values()) ?? {}, 'stray'],
    ]
    for (const [object, name] of changes) {
      const before = Reflect.getOwnPropertyDescriptor(object, name)
      Reflect.defineProperty(object, name, { value: () => 0, configurable: true, writable: true })
      expect.soft(isUnchanged(), name).toBe(false)
      if (before === undefined) Reflect.deleteProperty(object, name)
      else Reflect.defineProperty(object, name, before)
    }
    expect(isUnchanged()).toBe(true)
  })
})
