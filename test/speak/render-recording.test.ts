import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/shared/index.ts'
import {
  type FfmpegProgram,
  findFfmpeg,
  formatRecording,
  parseRecording,
  planAudio,
  type Recording,
  type RenderProgress,
  renderRecording,
  type SpeechEngine,
  summarisePlan,
} from '../../src/speak/index.ts'
import { approvedScriptOf } from '../fakes/approved-scripts.ts'
import { ToneEngine } from '../fakes/tone-engine.ts'

const VOICES = { engine: 'tone', narrator: 'low', reader: 'high' }
const PLAN = planAudio(
  approvedScriptOf([
    { heading: 'Welcome', paragraphs: [['Hello to all of you.', 'This is a briefing on 3 March 2012.']] },
    {
      heading: 'What happened',
      paragraphs: [['She said this.'], ['> “Go in & ask, and ask again.”'], ['Hello to all of you.']],
    },
    { heading: 'Support', paragraphs: [['Call 999 if a child is in danger at this moment, and say what you saw.']] },
  ]),
  { audience: 'everyone', lexicon: [], voices: VOICES },
)

let folder: string
let ffmpeg: FfmpegProgram
let recording: Recording
const engine = new ToneEngine()
const progress: RenderProgress[] = []

const request = (speaker: SpeechEngine, out: string, cache = 'cache') => ({
  plan: PLAN,
  engine: speaker,
  ffmpeg,
  cover: async () => Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]),
  cacheFolder: join(folder, cache),
  outFolder: join(folder, out),
  tags: { title: 'Title', artist: 'Publisher', album: 'Show', language: 'en-GB' },
  onProgress: (one: RenderProgress) => progress.push(one),
})
const file = (name: string, out = 'out') => readFile(join(folder, out, name))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-test-'))
  ffmpeg = await findFfmpeg({ PATH: '' })
  recording = await renderRecording(request(engine, 'out'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The sound of the finished file, decoded by ffmpeg. */
const decoded = (): Int16Array => {
  const bytes = execFileSync(
    ffmpeg.path,
    ['-v', 'error', '-i', join(folder, 'out', 'everyone.mp3'), '-f', 's16le', '-'],
    {
      maxBuffer: 1e8,
    },
  )
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
}

describe('a rendered recording', () => {
  it('lies in six files', async () => {
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(
      ['chapters.json', 'json', 'mp3', 'recording.json', 'srt', 'vtt'].map((ending) => `everyone.${ending}`),
    )
  })

  it('is within half a LU of -16 LUFS and not above -1 dBTP', () => {
    expect(Math.abs(recording.loudnessLufs + 16)).toBeLessThanOrEqual(0.5)
    expect(recording.truePeakDbtp).toBeLessThanOrEqual(-1)
  })

  it('lasts as long as it says, to the millisecond', () => {
    expect(decoded().length / 44_100).toBeCloseTo(recording.audio.durationSeconds, 2)
  })

  it('sounds where its cues say and is silent between them', () => {
    const sound = decoded()
    const loudest = (from: number, to: number): number =>
      sound
        .slice(Math.round(from * 44_100), Math.round(to * 44_100))
        .reduce((most, one) => Math.max(most, Math.abs(one)), 0)
    recording.cues.forEach(({ startSeconds, endSeconds }, index) => {
      const next = recording.cues[index + 1]?.startSeconds ?? recording.audio.durationSeconds
      expect(loudest(startSeconds, startSeconds + 0.02)).toBeGreaterThan(2000)
      expect(loudest(endSeconds - 0.02, endSeconds)).toBeGreaterThan(2000)
      expect(loudest(endSeconds + 0.04, next - 0.04)).toBeLessThan(100)
    })
  })

  it('shows exactly the approved words in order', () => {
    expect(recording.cues.flatMap(({ text }) => wordsOf(text))).toEqual(PLAN.words)
    expect(recording.words).toBe(PLAN.words.length)
  })

  it('has captions that never overlap and never outlast the sound', async () => {
    const vtt = (await file('everyone.vtt')).toString()
    const times = [...vtt.matchAll(/(\d\d):(\d\d):(\d\d\.\d{3})/g)].map(
      ([, hours, minutes, seconds]) => Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    )
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times.at(-1)).toBeLessThanOrEqual(recording.audio.durationSeconds)
  })

  it('has a JSON transcript of whole sentences with speakers and times', async () => {
    const { version, segments } = JSON.parse((await file('everyone.json')).toString())
    expect(version).toBe('1.0.0')
    expect(segments.map(({ body }: { body: string }) => body)).toEqual(PLAN.utterances.map(({ written }) => written))
    expect(segments[3]).toMatchObject({ speaker: 'Reader', startTime: recording.cues[3]?.startSeconds })
  })

  it('has a chapter for each segment, beginning in the pause before its first word', async () => {
    const { version, chapters } = JSON.parse((await file('everyone.chapters.json')).toString())
    expect(version).toBe('1.2.0')
    expect(chapters.map(({ title }: { title: string }) => title)).toEqual(['Welcome', 'What happened', 'Support'])
    const second = recording.cues.find(({ chapter }) => chapter === 1)
    expect(chapters[1].startTime).toBeCloseTo((second?.startSeconds ?? 0) - 0.3, 3)
    expect(recording.chapters.at(-1)?.endSeconds).toBe(recording.audio.durationSeconds)
  })

  it('is read back from its file as it was', async () => {
    const text = (await file('everyone.recording.json')).toString()
    expect(parseRecording(JSON.parse(text))).toEqual(recording)
    expect(formatRecording(parseRecording(JSON.parse(text)))).toBe(text)
  })

  it('has the same bytes when it is rendered again from nothing', async () => {
    await renderRecording(request(new ToneEngine(), 'again', 'other-cache'))
    for (const name of await readdir(join(folder, 'out'))) {
      expect((await file(name, 'again')).equals(await file(name))).toBe(true)
    }
  })

  it('speaks a sentence that comes twice once', () => {
    expect(engine.asked.filter((text) => text === 'Hello to all of you.').length).toBe(1)
    expect(engine.asked.length).toBe(PLAN.utterances.length - 1)
  })

  it('speaks no kept sentence again', async () => {
    const second = new ToneEngine()
    progress.length = 0
    await renderRecording(request(second, 'second'))
    expect(second.asked).toEqual([])
    expect(progress.find(({ done, total }) => done === total)).toMatchObject({ total: 6, fromCache: 6 })
  })

  it('is foretold by a summary of its plan', async () => {
    expect(await summarisePlan(PLAN, engine, join(folder, 'cache'))).toMatchObject({ sentences: 5, kept: 5 })
    expect(await summarisePlan(PLAN, engine, join(folder, 'nowhere'))).toMatchObject({ sentences: 5, kept: 0 })
  })
})

/** A voice that breaks at one sentence. */
class BreakingEngine extends ToneEngine {
  override async speak(asked: Parameters<ToneEngine['speak']>[0]) {
    if (asked.text.startsWith('Call')) throw new Error('the voice broke')
    return super.speak(asked)
  }
}

/** A voice that gives silence for one sentence. */
class SilentEngine extends ToneEngine {
  override async speak(asked: Parameters<ToneEngine['speak']>[0]) {
    const samples = await super.speak(asked)
    return asked.text.startsWith('Call') ? { ...samples, pcm: new Int16Array(samples.pcm.length) } : samples
  }
}

describe.each([
  ['fails', new BreakingEngine(), 'the voice broke'],
  ['is silent', new SilentEngine(), 'silence'],
])('a sentence whose speech %s', (story, breaking, reason) => {
  it('stops the render with the sentence named, keeps the others, and writes nothing', async () => {
    await expect(renderRecording(request(breaking, story, `cache-${story}`))).rejects.toMatchObject({
      code: 'speak/sentence-not-spoken',
      message: expect.stringMatching(new RegExp(`Call 999 if a child.*${reason}`)),
    })
    await expect(readdir(join(folder, story))).rejects.toThrow('ENOENT')
    expect(await summarisePlan(PLAN, breaking, join(folder, `cache-${story}`))).toMatchObject({ sentences: 5, kept: 4 })
  })
})

describe('parseRecording', () => {
  it.each([
    ['nothing', null],
    ['another version', { version: 2 }],
    ['a field too many', { more: 1 }],
  ])('refuses %s', (_, change) => {
    const value = change === null ? null : { ...recording, ...change }
    expect(() => parseRecording(value)).toThrow(expect.objectContaining({ code: 'speak/broken-recording' }))
  })
})
