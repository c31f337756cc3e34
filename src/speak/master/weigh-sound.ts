import { openPeakMeter } from './peak-meter.ts'

/** What the loudness of sound rests on. */
export interface WeighedSound {
  /** Sums of squares of the K-weighted samples, step by step; a last step that is not full is left out. */
  readonly energies: Float32Array
  /** True peak; 1 is full scale. */
  readonly peak: number
}

/** Weighs sound that comes in parts, one channel, without keeping it. */
export interface SoundScales {
  add(sound: Float32Array): void
  read(): WeighedSound
}

/** Scales for sound of that sample rate, in steps of so many samples. */
export const openScales = (sampleRate: number, samplesInStep: number): SoundScales => {
  const weigh = weighting(sampleRate)
  const peak = openPeakMeter()
  const energies: number[] = []
  let energy = 0
  let count = 0
  return {
    add: (sound) => {
      peak.add(sound)
      for (let from = 0; from < sound.length; ) {
        const to = Math.min(sound.length, from + samplesInStep - count)
        energy += weigh(sound, from, to)
        count += to - from
        from = to
        if (count < samplesInStep) break
        energies.push(energy)
        energy = 0
        count = 0
      }
    },
    read: () => ({ energies: Float32Array.from(energies), peak: peak.read() }),
  }
}

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
