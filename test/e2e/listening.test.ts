import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { runDemo } from '../../src/pipeline/index.ts'
import { type Cue, findFfmpeg, parseRecording, type Samples, spokenFormWith } from '../../src/speak/index.ts'
import { compareHeard } from './compare-heard.ts'
import { decode, listen } from './pocketsphinx.ts'

/** Two halves are listened to side by side, on two processors. */
const PARTS = 2
/** The recogniser mishears names and words that its model of English does not have; twice this would be another voice. */
const MOST_ERRORS = 0.35

let folder = ''
let cues: readonly Cue[] = []
let sound: Samples
let speak: (written: string) => string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-listening-'))
  const world = {
    now: new Date('2026-01-05T09:00:00Z'),
    environment: process.env,
    onProgress: () => undefined,
    say: () => undefined,
    agree: async () => false,
  }
  const demo = await runDemo(
    folder,
    world,
    () => 0,
    () => undefined,
  )
  const audio = join(demo.folder, 'audio', demo.slug)
  ;({ cues } = parseRecording(JSON.parse(await readFile(join(audio, 'everyone.recording.json'), 'utf8'))))
  sound = await decode((await findFfmpeg(process.env)).path, join(audio, 'everyone.mp3'))
  const { lexicon } = await loadKnowledge()
  const form = spokenFormWith(lexicon.filter(({ nations }) => nations === undefined || nations.includes('England')))
  speak = (written) => form(written).spoken
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The sound from the start of one sentence to the start of another. */
const between = (first: Cue, next: Cue | undefined): Samples => {
  const at = (seconds: number): number => Math.round(seconds * sound.sampleRate)
  return {
    ...sound,
    pcm: sound.pcm.slice(at(first.startSeconds), next === undefined ? undefined : at(next.startSeconds)),
  }
}
const textsOf = (some: readonly Cue[]): readonly string[] => some.map(({ text }) => speak(text))

test('a speech recogniser hears every sentence of the demo', async () => {
  const size = Math.ceil(cues.length / PARTS)
  const parts = Array.from({ length: PARTS }, (_, at) => cues.slice(at * size, (at + 1) * size))
  const heard = await Promise.all(
    parts.map((part, at) => listen(between(part[0] ?? fail(), parts[at + 1]?.[0]), folder, `part-${at}`)),
  )
  const { wordErrorRate, missing } = compareHeard(textsOf(cues), heard.flat())
  process.stdout.write(
    `word error rate against the script: ${(100 * wordErrorRate).toFixed(1)}% of ${cues.length} sentences\n`,
  )
  expect(missing).toEqual([])
  expect(wordErrorRate).toBeLessThan(MOST_ERRORS)
})

test('a sentence that is left out of the sound is missed', async () => {
  const [first = fail(), second = fail(), third = fail(), fourth = fail()] = cues.slice(8, 12)
  const [before, after] = [between(first, second), between(third, fourth)]
  const pcm = new Int16Array(before.pcm.length + after.pcm.length)
  pcm.set(before.pcm)
  pcm.set(after.pcm, before.pcm.length)
  const heard = await listen({ ...sound, pcm }, folder, 'without')
  expect(compareHeard(textsOf([first, second, third]), heard).missing).toEqual(textsOf([second]))
})

const fail = (): never => {
  throw new Error('the demo has fewer sentences than this test needs')
}
