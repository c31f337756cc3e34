import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { findFfmpeg, openCommandEngine } from '../../src/speak/index.ts'

test('espeak-ng is a voice, and gives the same samples for the same text', async () => {
  const version = execFileSync('espeak-ng', ['--version'], { encoding: 'utf8' }).match(/[\d.]+/)?.[0] ?? ''
  const engine = openCommandEngine(
    {
      program: 'espeak-ng',
      arguments: ['--stdin', '-v', '{voice}', '-s', '145', '-w', '{out}'],
      narrator: 'en-gb',
      reader: 'en-gb-scotland',
      version,
      timeoutSeconds: 30,
    },
    { ffmpeg: (await findFfmpeg(process.env)).path, wait: async () => undefined },
  )
  const request = { text: 'Ask who is in the home, and then ask again.', speaker: 'narrator' } as const
  const [first, second] = [await engine.speak(request), await engine.speak(request)]
  expect(first).toEqual(second)
  const seconds = first.pcm.length / first.sampleRate
  expect((10 * 60) / seconds).toBeGreaterThan(100)
  expect((10 * 60) / seconds).toBeLessThan(260)
  expect(await engine.speak({ ...request, speaker: 'reader' })).not.toEqual(first)
})
