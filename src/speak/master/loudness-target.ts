import type { Encoding } from './ffmpeg.ts'
import type { Loudness } from './loudness-meter.ts'

/** What podcast platforms ask of speech: -16 LUFS, and no peak above -1 dBTP in the finished file. */
export const TARGET_LUFS = -16

/** The finished file is held to a little less than the half LU that is promised, and other meters may read a tenth more. */
const AIM_LU = 0.4
const AIM_PEAK_DBTP = -1.1

export const isWithin = ({ lufs, truePeakDbtp }: Loudness): boolean =>
  Math.abs(lufs - TARGET_LUFS) <= AIM_LU + 1e-9 && truePeakDbtp <= AIM_PEAK_DBTP

/** How to encode again what came out as `found`. */
export const correctedAll = (encodings: readonly Encoding[], { lufs, truePeakDbtp }: Loudness): readonly Encoding[] =>
  encodings.map(({ gainDb, ceilingDb }) => ({
    gainDb: gainDb + TARGET_LUFS - lufs,
    ceilingDb: ceilingDb - Math.max(0, Math.ceil((truePeakDbtp - AIM_PEAK_DBTP) * 12) / 10),
  }))
