import { openScales, type WeighedSound } from './weigh-sound.ts'

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
  const samplesInHop = hopOf(sampleRate)
  const scales = openScales(sampleRate, samplesInHop)
  return { add: scales.add, read: () => loudnessOfParts([scales.read()], { sampleRate, samplesInStep: samplesInHop }) }
}

/** Sample rate and step that sound was weighed with. */
export interface Weighing {
  readonly sampleRate: number
  /** At most a tenth of a second. */
  readonly samplesInStep: number
}

/**
 * Loudness and true peak of parts that follow one another, each weighed by itself and with silence at its end. A step across the border of
 * two blocks counts for each by its share.
 */
export const loudnessOfParts = (parts: readonly WeighedSound[], { sampleRate, samplesInStep }: Weighing): Loudness => {
  const hop = hopOf(sampleRate)
  const hops: number[] = []
  let energy = 0
  let missing = hop
  for (const { energies } of parts)
    for (const step of energies) {
      const here = Math.min(missing, samplesInStep)
      energy += (step * here) / samplesInStep
      missing -= here
      if (missing > 0) continue
      hops.push(energy / hop)
      energy = (step * (samplesInStep - here)) / samplesInStep
      missing = hop - samplesInStep + here
    }
  const peak = parts.reduce((highest, part) => Math.max(highest, part.peak), 0)
  return { lufs: toTenth(integrated(hops)), truePeakDbtp: toTenth(decibels(peak ** 2)) }
}

const hopOf = (sampleRate: number): number => Math.round(sampleRate / HOPS_A_SECOND)

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
