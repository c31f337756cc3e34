/** MPEG-1 layer III: samples in a frame. */
export const FRAME_SAMPLES = 1152
export const MP3_SAMPLE_RATE = 44_100
export const MP3_BITS_PER_SECOND = 96_000

/** Kilobits a second by the index in a frame's header. */
const BIT_RATES = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]

/**
 * How long the first so many frames of an MP3 at 44.1 kHz are, in bytes; the bytes hold frames and nothing else. Undefined where there are
 * fewer frames.
 */
export const lengthOfFrames = (mp3: Uint8Array, frames: number): number | undefined => {
  let at = 0
  for (let frame = 0; frame < frames; frame += 1) {
    const length = frameLength(mp3, at)
    if (length === undefined || at + length > mp3.length) return undefined
    at += length
  }
  return at
}

const frameLength = (mp3: Uint8Array, at: number): number | undefined => {
  const [sync, version, rates] = [mp3[at], mp3[at + 1] ?? 0, mp3[at + 2] ?? 0]
  const rate = BIT_RATES[rates >> 4]
  if (sync !== 0xff || (version & 0xfe) !== 0xfa || rate === undefined || rate === 0) return undefined
  return Math.floor((FRAME_SAMPLES * rate * 125) / MP3_SAMPLE_RATE) + ((rates >> 1) & 1)
}
