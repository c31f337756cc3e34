import { describe, expect, it } from 'vitest'
import { recogniseInChild } from '../../src/read/process/recognise-in-child.ts'
import { scanPage } from './scan-page.ts'
import { textBlock, writePdf } from './write-pdf.ts'

const scan = scanPage(
  textBlock(['The Board should ask each agency to show how it', 'records who lives.'], { left: 60, top: 90 }),
)
const bytes = writePdf([{ scan }, { scan }])
const unread = { words: [], shapes: [], confidence: 0 }

const recognise = async (request: { pages: number[]; workers: number; seconds: number; megabytes: number }) => {
  const told: string[] = []
  const onProgress = (done: number, pages: number) => told.push(`${done} of ${pages}`)
  return { end: await recogniseInChild({ ...request, garbled: [], bytes, onProgress }), told }
}

describe('pages at which the recognising process is ended each time', () => {
  it('by its limit of time come back as unread, each of them told of', async () => {
    const { end, told } = await recognise({ pages: [1, 2], workers: 2, seconds: 0.05, megabytes: 2_000 })
    expect(end).toEqual({ kind: 'recognised', pages: [1, 2].map((number) => ({ number, ...unread })) })
    expect(told).toEqual(['1 of 2', '2 of 2'])
  })

  it('by its limit of memory come back as unread', async () => {
    const { end } = await recognise({ pages: [1], workers: 1, seconds: 60, megabytes: 30 })
    expect(end).toEqual({ kind: 'recognised', pages: [{ number: 1, ...unread }] })
  })
})
