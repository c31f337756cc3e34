import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findFfmpeg, openCommandEngine } from '../../../src/speak/index.ts'

const { path: ffmpeg } = await findFfmpeg(process.env)
const PROGRAM = fileURLToPath(new URL('../../fakes/tone-program.ts', import.meta.url))

const open = (flags: readonly string[], more: { readonly program?: string; readonly timeoutSeconds?: number } = {}) =>
  openCommandEngine(
    {
      program: process.execPath,
      arguments: [PROGRAM, ...flags],
      narrator: 'low',
      reader: 'high',
      version: '1',
      timeoutSeconds: 20,
      ...more,
    },
    { ffmpeg, wait: async () => undefined },
  )
const speak = (flags: readonly string[], more = {}) =>
  open(flags, more).speak({ text: 'Nobody asked her how she was.', speaker: 'narrator' })

describe('a program that speaks', () => {
  it.each([
    ['a file that it writes', ['--voice', '{voice}', '--out', '{out}']],
    ['its stdout', ['--voice', '{voice}']],
  ])('gives its sound by %s', async (_, flags) => {
    const { pcm, sampleRate } = await speak(flags)
    expect(pcm.length / sampleRate).toBeCloseTo(2, 1)
  })

  it('is not read by a shell', async () => {
    const engine = open(['--voice', '{voice}'])
    const { pcm } = await engine.speak({ text: '$(exit 9); `exit 9` "one" two three', speaker: 'narrator' })
    expect(pcm.length).toBeGreaterThan(0)
  })

  it.each([
    ['--fail', /ended with 3 and says "no such voice"/],
    ['--silent', /silence/],
  ])('that gives no speech stops, and says why: %s', async (flag, message) => {
    await expect(speak([flag])).rejects.toMatchObject({
      code: 'speak/voice-failed',
      message: expect.stringMatching(message),
    })
  })

  it('is ended when it does not come to an end', async () => {
    await expect(speak(['--hang'], { timeoutSeconds: 1 })).rejects.toMatchObject({
      message: expect.stringContaining('did not end within 1 seconds'),
    })
  })

  it.skipIf(process.platform === 'win32')(
    'is not waited for when what it has started keeps its pipes open',
    async () => {
      const started = performance.now()
      const voices = { narrator: '', reader: '', version: '', timeoutSeconds: 0.2 }
      const engine = openCommandEngine(
        { ...voices, program: 'sh', arguments: ['-c', 'sleep 5; true'] },
        { ffmpeg, wait: async () => undefined },
      )
      await expect(engine.speak({ text: 'Nobody asked her.', speaker: 'narrator' })).rejects.toMatchObject({
        message: expect.stringContaining('did not end within 0.2 seconds'),
      })
      expect(performance.now() - started).toBeLessThan(4500)
    },
  )

  it('that is not installed is named', async () => {
    await expect(speak([], { program: 'no-such-speaker' })).rejects.toMatchObject({ code: 'speak/command-not-found' })
  })
})
