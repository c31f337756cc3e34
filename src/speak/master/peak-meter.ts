/** Finds the true peak of sound that comes in pieces: the highest point of the curve through its samples. */
export interface PeakMeter {
  add(sound: Float32Array): void
  /** 1 is full scale. */
  read(): number
}

/** Points looked at for each sample, as BS.1770 asks for rates up to 48 kHz. */
const POINTS = 4
/** Samples on which a point between two of them rests. */
const TAPS = 12
/** Samples that are looked at together: where none of them can reach the peak so far, none is interpolated. */
const BLOCK = 128

/** The curve is a sinc under a Hann window, as in libebur128. */
export const openPeakMeter = (): PeakMeter => {
  let peak = 0
  // One buffer for all parts: its first samples are the last of the part before.
  let buffer = new Float32Array(TAPS)
  return {
    add: (sound) => {
      if (buffer.length < TAPS + sound.length) {
        const longer = new Float32Array(TAPS + sound.length)
        longer.set(buffer.subarray(0, TAPS))
        buffer = longer
      }
      const whole = buffer.subarray(0, TAPS + sound.length)
      whole.set(sound, TAPS)
      for (let from = TAPS; from < whole.length; from += BLOCK) {
        const to = Math.min(whole.length, from + BLOCK)
        const highest = highestSample(whole, from - TAPS, to)
        peak = Math.max(peak, highest)
        if (highest * MOST_OVERSHOOT > peak) peak = Math.max(peak, highestBetween(whole, from, to))
      }
      buffer.copyWithin(0, sound.length, sound.length + TAPS)
    },
    read: () => peak,
  }
}

const FILTERS: readonly Float64Array[] = Array.from({ length: POINTS - 1 }, (_, index) =>
  Float64Array.from({ length: TAPS }, (_, tap) => {
    const distance = tap - TAPS / 2 + 1 - (index + 1) / POINTS
    const sinc = Math.sin(Math.PI * distance) / (Math.PI * distance)
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / (TAPS / 2)))
  }),
)

const MOST_OVERSHOOT = Math.max(...FILTERS.map((filter) => filter.reduce((sum, value) => sum + Math.abs(value), 0)))

const highestSample = (sound: Float32Array, from: number, to: number): number => {
  let highest = 0
  for (let at = from; at < to; at += 1) highest = Math.max(highest, Math.abs(sound[at] ?? 0))
  return highest
}

const highestBetween = (sound: Float32Array, from: number, to: number): number => {
  let highest = 0
  for (const filter of FILTERS) {
    for (let at = from; at < to; at += 1) {
      let value = 0
      for (let tap = 0; tap < TAPS; tap += 1) value += (sound[at - TAPS + 1 + tap] ?? 0) * (filter[tap] ?? 0)
      highest = Math.max(highest, Math.abs(value))
    }
  }
  return highest
}
