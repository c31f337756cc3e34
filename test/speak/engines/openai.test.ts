import { afterEach, describe, expect, it } from 'vitest'
import { findFfmpeg, openOpenAiEngine } from '../../../src/speak/index.ts'
import { type Behaviour, SpeechServer } from '../../fakes/speech-server.ts'

const { path: ffmpeg } = await findFfmpeg(process.env)
const TEXT = 'Nobody asked her how she was that week.'
const KEY = 'sk-not-a-real-key'

let server: SpeechServer | undefined
const waits: number[] = []
afterEach(async () => {
  await server?.close()
  waits.length = 0
})

const open = async (
  behaviours: readonly Behaviour[],
  more: { readonly mostCharacters?: number; readonly timeoutSeconds?: number } = {},
) => {
  server = new SpeechServer(...behaviours)
  return openOpenAiEngine(
    {
      baseUrl: await server.open(),
      key: KEY,
      model: 'a-voice-model',
      narrator: 'low',
      reader: 'high',
      instructions: 'Calm.',
      format: 'wav',
      mostCharacters: 4096,
      timeoutSeconds: 20,
      concurrency: 2,
      ...more,
    },
    { ffmpeg, wait: async (milliseconds) => void waits.push(milliseconds) },
  )
}
const speak = async (behaviours: readonly Behaviour[], more = {}) =>
  (await open(behaviours, more)).speak({ text: TEXT, speaker: 'reader' })

describe('a voice behind a server', () => {
  it('is asked for the text with the speaker’s voice, the model, the instructions and the key', async () => {
    const { sampleRate, pcm } = await speak(['speak'])
    expect(server?.asked).toEqual([
      {
        path: '/v1/audio/speech',
        authorization: `Bearer ${KEY}`,
        body: { input: TEXT, voice: 'high', model: 'a-voice-model', instructions: 'Calm.', response_format: 'wav' },
      },
    ])
    expect(pcm.length / sampleRate).toBeCloseTo(8 / 3, 1)
  })

  it('may stream a WAV file whose header does not know its length', async () => {
    const { pcm, sampleRate } = await speak(['stream'])
    expect(pcm.length / sampleRate).toBeCloseTo(8 / 3, 1)
  })

  it('is given a long text in parts, cut at the ends of sentences', async () => {
    const engine = await open(['speak'], { mostCharacters: 30 })
    const { pcm, sampleRate } = await engine.speak({
      text: 'She rang the nurse twice. Nobody came to see her.',
      speaker: 'narrator',
    })
    expect(server?.asked.map(({ body }) => body.input)).toEqual([
      'She rang the nurse twice.',
      'Nobody came to see her.',
    ])
    expect(pcm.length / sampleRate).toBeGreaterThan(3)
  })

  it('is waited for as long as it asks when it is busy', async () => {
    await speak(['busy', 'speak'])
    expect(waits).toEqual([7000])
  })

  it('is asked again, with longer and longer pauses, when it is broken', async () => {
    await speak(['broken', 'broken', 'speak'])
    expect(waits).toEqual([1000, 2000])
  })

  it.each<Behaviour>(['empty', 'silence', 'cut-off', 'cut-off-header', 'too-short', 'html'])(
    'is asked again when what it sends is wrong: %s',
    async (behaviour) => {
      expect((await speak([behaviour, 'speak'])).pcm.length).toBeGreaterThan(0)
    },
  )

  it.each<readonly [Behaviour, string, RegExp]>([
    ['empty', 'speak/voice-failed', /empty, cut off, or no audio/],
    ['silence', 'speak/voice-failed', /silence/],
    ['too-short', 'speak/voice-failed', /too short/],
    ['busy-for-an-hour', 'speak/service-failed', /cannot answer for now \(status 429\)/],
    ['broken', 'speak/service-failed', /status 503/],
    ['denied', 'speak/service-failed', /refuses the request \(status 401\)/],
    ['elsewhere', 'speak/service-failed', /sends requests on to another address/],
  ])('stops in the end, and says why: %s', async (behaviour, code, message) => {
    await expect(speak([behaviour])).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('is not waited for beyond its time', async () => {
    await expect(speak(['stall'], { timeoutSeconds: 0.3 })).rejects.toMatchObject({
      message: expect.stringContaining('no whole answer within 0.3 seconds'),
    })
  })

  it('keeps the key out of every message', async () => {
    await expect(speak(['denied'])).rejects.not.toMatchObject({ message: expect.stringContaining(KEY) })
  })

  it('is out of reach where nothing listens', async () => {
    const engine = await open(['speak'])
    await server?.close()
    server = undefined
    await expect(engine.speak({ text: TEXT, speaker: 'narrator' })).rejects.toMatchObject({
      code: 'speak/service-failed',
    })
  })
})
