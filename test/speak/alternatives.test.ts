import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AlternativeFormat,
  drawCover,
  type FfmpegProgram,
  findFfmpeg,
  type Recording,
  renderRecording,
} from '../../src/speak/index.ts'
import { planOfLetters } from '../fakes/plan-of-letters.ts'
import { ToneEngine } from '../fakes/tone-engine.ts'

let folder: string
let ffmpeg: FfmpegProgram
let recording: Recording
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-test-'))
  ffmpeg = await findFfmpeg({ PATH: '' })
  recording = await render(ffmpeg)
})
afterAll(() => rm(folder, { recursive: true }))

const render = async (program: FfmpegProgram, formats: readonly AlternativeFormat[] = ['m4a', 'opus']) =>
  renderRecording({
    plan: planOfLetters(),
    engine: new ToneEngine(),
    ffmpeg: program,
    cover: () => drawCover({ title: 'Title', publisher: 'Publisher', pixels: 300 }),
    cacheFolder: join(folder, 'cache'),
    outFolder: join(folder, 'out'),
    tags: { title: 'A = B; #1', artist: 'Publisher', album: 'Show', language: 'en-GB' },
    formats,
    onProgress: () => undefined,
  })

const said = (format: string): string =>
  spawnSync(ffmpeg.path, ['-hide_banner', '-i', join(folder, 'out', `everyone.${format}`)], { encoding: 'utf8' }).stderr
const decoded = (format: string): Int16Array => {
  const path = join(folder, 'out', `everyone.${format}`)
  const bytes = execFileSync(
    ffmpeg.path,
    ['-v', 'error', '-i', path, '-map', '0:a', '-f', 's16le', '-ar', '44100', '-ac', '1', '-'],
    { maxBuffer: 1e8 },
  )
  return new Int16Array(new Uint8Array(bytes).buffer)
}

describe.each(['m4a', 'opus'])('the %s file', (format) => {
  it('is listed with its loudness, which is within the limits', async () => {
    const listed = recording.alternatives?.find(({ file }) => file === `everyone.${format}`)
    expect(listed?.bytes).toBe((await readFile(join(folder, 'out', `everyone.${format}`))).length)
    expect(Math.abs((listed?.loudnessLufs ?? 0) + 16)).toBeLessThanOrEqual(0.5)
    expect(listed?.truePeakDbtp).toBeLessThanOrEqual(-1)
  })

  it('is listed with the rate that it really has', async () => {
    const listed = recording.alternatives?.find(({ file }) => file === `everyone.${format}`)
    const bytes = (await readFile(join(folder, 'out', `everyone.${format}`))).length
    expect(listed?.bitsPerSecond).toBe(Math.round((bytes * 8) / recording.audio.durationSeconds))
  })

  it('has the title and the chapters at their times', () => {
    expect(said(format)).toMatch(/title\s*: A = B; #1/i)
    const second = recording.chapters[1]?.startSeconds ?? 0
    expect(said(format)).toMatch(new RegExp(`start ${second}|CHAPTER002\\s*: .*:0?${second}`))
  })

  it('sounds where the cues say', () => {
    const sound = decoded(format)
    const loudest = (from: number, to: number): number =>
      sound
        .slice(Math.round(from * 44_100), Math.round(to * 44_100))
        .reduce((most, one) => Math.max(most, Math.abs(one)), 0)
    for (const { startSeconds, endSeconds } of recording.cues) {
      expect(loudest(startSeconds + 0.01, startSeconds + 0.05)).toBeGreaterThan(1500)
      expect(loudest(endSeconds + 0.06, endSeconds + 0.2)).toBeLessThan(300)
    }
  })
})

describe('further forms of the audio', () => {
  it('bring the cover where the form has one', () => {
    expect(said('m4a')).toMatch(/Video: (?:mjpeg|png).*300x300/)
  })

  it('have the same bytes when they are made again from nothing', async () => {
    const before = await readFile(join(folder, 'out', 'everyone.m4a'))
    await rm(join(folder, 'cache'), { recursive: true })
    await render(ffmpeg)
    expect((await readFile(join(folder, 'out', 'everyone.m4a'))).equals(before)).toBe(true)
  })

  it('are removed where the settings no longer ask for them', async () => {
    await render(ffmpeg, ['opus'])
    const files = await readdir(join(folder, 'out'))
    expect(files).toContain('everyone.opus')
    expect(files).not.toContain('everyone.m4a')
    await render(ffmpeg)
  })

  it('are refused before anything is spoken where ffmpeg cannot make them', async () => {
    await expect(render({ ...ffmpeg, encoders: ['libmp3lame', 'aac'] })).rejects.toMatchObject({
      code: 'speak/format-not-possible',
      message: expect.stringContaining('opus'),
    })
  })
})
