import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FfmpegProgram, findFfmpeg, formatWav, type Recording, renderRecording } from '../../src/speak/index.ts'
import { planOfLetters } from '../fakes/plan-of-letters.ts'
import { ToneEngine } from '../fakes/tone-engine.ts'

let folder: string
let ffmpeg: FfmpegProgram
let plain: Recording
let surrounded: Recording
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-test-'))
  ffmpeg = await findFfmpeg(process.env)
  await writeFile(join(folder, 'chime.wav'), chime(2, 3000))
  plain = await render({}, 'plain')
  surrounded = await render({ intro: join(folder, 'chime.wav'), outro: join(folder, 'chime.wav') }, 'out')
})
afterAll(() => rm(folder, { recursive: true }))

const chime = (seconds: number, level: number): Uint8Array =>
  formatWav({
    sampleRate: 22_050,
    pcm: Int16Array.from({ length: seconds * 22_050 }, (_, at) => Math.round(level * Math.sin(at / 5))),
  })

const render = (sounds: { readonly intro?: string; readonly outro?: string }, out: string) =>
  renderRecording({
    plan: planOfLetters(),
    engine: new ToneEngine(),
    ffmpeg,
    cover: async () => Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]),
    cacheFolder: join(folder, 'cache'),
    outFolder: join(folder, out),
    tags: { title: 'Title', artist: 'Publisher', album: 'Show', language: 'en-GB' },
    sounds,
    onProgress: () => undefined,
  })

const loudest = (from: number, to: number): number => {
  const path = join(folder, 'out', 'everyone.mp3')
  const bytes = execFileSync(ffmpeg.path, ['-v', 'error', '-i', path, '-map', '0:a', '-f', 's16le', '-'], {
    maxBuffer: 1e8,
  })
  return new Int16Array(new Uint8Array(bytes).buffer)
    .slice(Math.round(from * 44_100), Math.round(to * 44_100))
    .reduce((most, one) => Math.max(most, Math.abs(one)), 0)
}

describe('an intro and an outro', () => {
  it('move every cue and every later chapter by the same time', () => {
    const moved = (surrounded.cues[0]?.startSeconds ?? 0) - (plain.cues[0]?.startSeconds ?? 0)
    expect(moved).toBeGreaterThan(2.5)
    expect(moved).toBeLessThan(2.53)
    surrounded.cues.forEach(({ startSeconds, endSeconds }, index) => {
      expect(startSeconds - (plain.cues[index]?.startSeconds ?? 0)).toBeCloseTo(moved, 2)
      expect(endSeconds - (plain.cues[index]?.endSeconds ?? 0)).toBeCloseTo(moved, 2)
    })
    expect(surrounded.chapters[0]?.startSeconds).toBe(0)
    expect(surrounded.chapters[1]?.startSeconds).toBeCloseTo((plain.chapters[1]?.startSeconds ?? 0) + moved, 2)
  })

  it('are heard before the first word and after the last, and the words where the cues say', () => {
    const { cues, audio } = surrounded
    expect(loudest(0.1, 1)).toBeGreaterThan(2000)
    expect(loudest(audio.durationSeconds - 2, audio.durationSeconds - 1.2)).toBeGreaterThan(2000)
    const first = cues[0]?.startSeconds ?? 0
    expect(loudest(first - 0.4, first - 0.05)).toBeLessThan(100)
    expect(loudest(first, first + 0.02)).toBeGreaterThan(2000)
  })

  it('are faded out, and raised to the loudness of the speech', () => {
    expect(loudest(1.97, 2)).toBeLessThan(loudest(0.5, 1) / 5)
    expect(Math.abs(surrounded.loudnessLufs + 16)).toBeLessThanOrEqual(0.5)
    expect(surrounded.truePeakDbtp).toBeLessThanOrEqual(-1)
  })

  it('leave the transcript words as they are', async () => {
    const words = async (out: string) =>
      (await readFile(join(folder, out, 'everyone.vtt'), 'utf8')).split('\n').filter((line) => line.startsWith('<v'))
    expect(await words('out')).toEqual(await words('plain'))
  })
})

describe('a sound file', () => {
  it.each([
    ['that is missing', undefined, 'no such file'],
    ['that is no audio', Buffer.from('Hello'), 'cannot read it'],
    ['that is silent', chime(1, 0), 'silent'],
    ['that is too short', chime(0.2, 3000), 'shorter than'],
    ['that is too long', chime(61, 3000), 'longer than'],
  ])('%s is refused by name, and nothing is spoken', async (_, bytes, reason) => {
    const intro = join(folder, 'other.wav')
    if (bytes !== undefined) await writeFile(intro, bytes)
    await expect(render({ intro }, 'none')).rejects.toMatchObject({
      code: 'speak/sound-unusable',
      message: expect.stringMatching(new RegExp(`other.wav.*${reason}`)),
    })
  })
})
