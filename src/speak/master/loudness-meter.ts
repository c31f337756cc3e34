import { openPeakMeter } from './peak-meter.ts'

export interface Loudness {
  /** Integrated, mono counted as one channel (no dual-mono correction), to a tenth; -70 for silence. */
  readonly lufs: number
  /** To a tenth; -70 for silence. */
  readonly truePeakDbtp: number
}

/** Measures sound that comes in pieces, one channel, without keeping it. */
export interface LoudnessMeter {
  add(sound: Float32Array): void
  read(): Loudness
}

/** Blocks of 400 ms, one begun every 100 ms, count if they reach -70 LUFS and are no more than 10 LU below the mean of those. */
const HOPS_IN_BLOCK = 4
const HOPS_A_SECOND = 10
const ABSOLUTE_GATE_LUFS = -70
const RELATIVE_GATE_LU = 10

/**
 * Integrated loudness and true peak by ITU-R BS.1770-4, as EBU R 128 asks. Ours, since it must measure while it decodes, at any sample rate,
 * and many times in a render; it agrees with ffmpeg's ebur128 to a tenth.
 */
export const openLoudnessMeter = (sampleRate: number): LoudnessMeter => {
  const weigh = weighting(sampleRate)
  const peak = openPeakMeter()
  const hop = Math.round(sampleRate / HOPS_A_SECOND)
  const hops: number[] = []
  let energy = 0
  let count = 0
  return {
    add: (sound) => {
      peak.add(sound)
      for (let from = 0; from < sound.length; ) {
        const to = Math.min(sound.length, from + hop - count)
        energy += weigh(sound, from, to)
        count += to - from
        from = to
        if (count < hop) break
        hops.push(energy / hop)
        energy = 0
        count = 0
      }
    },
    read: () => ({ lufs: toTenth(integrated(hops)), truePeakDbtp: toTenth(decibels(peak.read() ** 2)) }),
  }
}

const integrated = (hops: readonly number[]): number => {
  const blocks: number[] = []
  for (let at = 0; at + HOPS_IN_BLOCK <= hops.length; at += 1) blocks.push(mean(hops.slice(at, at + HOPS_IN_BLOCK)))
  const heard = blocks.filter((power) => loudnessOf(power) >= ABSOLUTE_GATE_LUFS)
  const gate = loudnessOf(mean(heard)) - RELATIVE_GATE_LU
  return loudnessOf(mean(heard.filter((power) => loudnessOf(power) >= gate)))
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

const loudnessOf = (power: number): number => decibels(power) - 0.691

const decibels = (power: number): number => (power <= 0 ? Number.NEGATIVE_INFINITY : 10 * Math.log10(power))

const toTenth = (value: number): number => Math.max(-70, Math.round(value * 10) / 10)

/**
 * The K-weighting of BS.1770 (a shelf for the head, a high pass), made for any sample rate from the analogue prototypes that libebur128 gives.
 * The function weighs the samples of a range, in order, and returns the sum of their squares.
 */
const weighting = (rate: number): ((sound: Float32Array, from: number, to: number) => number) => {
  const [b0, b1, b2, a1, a2] = shelf(rate)
  const [c1, c2] = highPass(rate)
  let [s1, s2, h1, h2] = [0, 0, 0, 0]
  return (sound, from, to) => {
    let [u1, u2, v1, v2, sum] = [s1, s2, h1, h2, 0]
    for (let at = from; at < to; at += 1) {
      const u = (sound[at] ?? 0) - a1 * u1 - a2 * u2
      const shelved = b0 * u + b1 * u1 + b2 * u2
      u2 = u1
      u1 = u
      const v = shelved - c1 * v1 - c2 * v2
      const weighted = v - 2 * v1 + v2
      v2 = v1
      v1 = v
      sum += weighted * weighted
    }
    s1 = u1
    s2 = u2
    h1 = v1
    h2 = v2
    return sum
  }
}

const shelf = (rate: number): readonly [number, number, number, number, number] => {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate)
  const q = 0.7071752369554196
  const high = 10 ** (3.999843853973347 / 20)
  const band = high ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return [
    (high + (band * k) / q + k * k) / a0,
    (2 * (k * k - high)) / a0,
    (high - (band * k) / q + k * k) / a0,
    (2 * (k * k - 1)) / a0,
    (1 - k / q + k * k) / a0,
  ]
}

const highPass = (rate: number): readonly [number, number] => {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate)
  const q = 0.5003270373238773
  const a0 = 1 + k / q + k * k
  return [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0]
}
