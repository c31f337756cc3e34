import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { findFfmpeg, openBuiltInEngine } from '../../src/speak/index.ts'
import { loudnessOfParts, openLoudnessMeter } from '../../src/speak/master/loudness-meter.ts'
import { openScales } from '../../src/speak/master/weigh-sound.ts'

const ffmpeg = (await findFfmpeg(process.env)).path

/** Sound from an expression of ffmpeg's aevalsrc, 12 seconds long. */
const soundOf = (expression: string, rate: number): Buffer =>
  execFileSync(
    ffmpeg,
    ['-v', 'error', '-f', 'lavfi', '-i', `aevalsrc=${expression}:d=12:s=${rate}`, '-f', 'f32le', '-'],
    { maxBuffer: 1e8 },
  )

const byFfmpeg = (sound: Buffer, rate: number) => {
  const { stderr } = spawnSync(
    ffmpeg,
    ['-f', 'f32le', '-ar', String(rate), '-ac', '1', '-i', '-', '-af', 'ebur128=peak=true', '-f', 'null', '-'],
    { input: sound, encoding: 'utf8' },
  )
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'))
  return {
    lufs: Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]),
    truePeakDbtp: Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1]),
  }
}

const measured = (sound: Float32Array, rate: number, chunk = sound.length) => {
  const meter = openLoudnessMeter(rate)
  for (let at = 0; at < sound.length; at += chunk) meter.add(sound.subarray(at, at + chunk))
  return meter.read()
}

describe('the loudness meter', () => {
  it.each([
    ['a tone', '0.3*sin(440*2*PI*t)', 44_100],
    ['a tone that is silent for half of the time', '0.3*sin(330*2*PI*t)*lt(mod(t\\,4)\\,2)', 16_000],
    ['loud and soft sound', '(0.05+0.5*lt(mod(t\\,3)\\,1))*sin(180*2*PI*t)', 24_000],
    ['a high tone whose peak lies between samples', '0.9*min(1\\,min(t\\,12-t))*sin(11025*2*PI*t+PI/4)', 44_100],
  ])('agrees with ffmpeg on %s', (_, expression, rate) => {
    const bytes = soundOf(expression, rate)
    const sound = new Float32Array(new Uint8Array(bytes).buffer)
    const expected = byFfmpeg(bytes, rate)
    const found = measured(sound, rate)
    expect(Math.abs(found.lufs - expected.lufs)).toBeLessThan(0.11)
    expect(Math.abs(found.truePeakDbtp - expected.truePeakDbtp)).toBeLessThan(0.21)
  })

  it('agrees with ffmpeg on speech', async () => {
    const engine = await openBuiltInEngine({ narrator: 'slt', reader: 'rms', stretch: 1.1 })
    const text = 'Nobody asked her what life at home was like, although she was seen eleven times.'
    const said = await Promise.all((['narrator', 'reader'] as const).map((speaker) => engine.speak({ text, speaker })))
    await engine.close()
    const sound = Float32Array.from(
      said.flatMap(({ pcm }) => [...pcm]),
      (sample) => sample / 32_768,
    )
    const expected = byFfmpeg(Buffer.from(sound.buffer), 16_000)
    const found = measured(sound, 16_000)
    expect(Math.abs(found.lufs - expected.lufs)).toBeLessThan(0.11)
    expect(Math.abs(found.truePeakDbtp - expected.truePeakDbtp)).toBeLessThan(0.21)
  })

  it('gives the same for parts that are weighed apart, each ended by silence', () => {
    const parts = [0.5, 0.1, 0.02].map((loudness, part) =>
      Float32Array.from({ length: 1152 * (90 + part) }, (_, at) =>
        at < 1152 * 75 ? loudness * Math.sin(at * 0.2) : 0,
      ),
    )
    const weighed = parts.map((sound) => {
      const scales = openScales(44_100, 144)
      scales.add(sound)
      return scales.read()
    })
    const whole = Float32Array.from(parts.flatMap((sound) => [...sound]))
    expect(loudnessOfParts(weighed, { sampleRate: 44_100, samplesInStep: 144 })).toEqual(measured(whole, 44_100))
  })

  it('gives the same however the sound is divided', () => {
    const sound = Float32Array.from({ length: 100_000 }, (_, at) => 0.4 * Math.sin(at * 0.3) * Math.sin(at * 1e-4))
    expect(measured(sound, 44_100, 777)).toEqual(measured(sound, 44_100))
  })

  it('gives -70 for silence', () => {
    expect(measured(new Float32Array(50_000), 44_100)).toEqual({ lufs: -70, truePeakDbtp: -70 })
  })
})
