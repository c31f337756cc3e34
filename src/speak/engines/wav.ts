import type { Samples } from '../speech-engine.ts'

/**
 * The samples of a WAV file: one channel, 16-bit. Undefined where the bytes are anything else or fewer than the header says.
 * The copy shares no memory with `bytes`.
 */
export const samplesOfWav = (bytes: Uint8Array): Samples | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 44 || tagAt(view, 0) !== 'RIFF' || tagAt(view, 8) !== 'WAVE') return undefined
  const format = chunkOf(view, 'fmt ')
  const sound = chunkOf(view, 'data')
  if (format === undefined || sound === undefined) return undefined
  const isMono16 = view.getUint16(format.start + 2, true) === 1 && view.getUint16(format.start + 14, true) === 16
  if (!isMono16 || isWavCutOff(bytes)) return undefined
  const length = isOpenEnded(sound) ? bytes.byteLength - sound.start : sound.bytes
  // A Buffer's slice would share its memory.
  const copy = new Uint8Array(bytes.subarray(sound.start, sound.start + length - (length % 2)))
  return { sampleRate: view.getUint32(format.start + 4, true), pcm: new Int16Array(copy.buffer) }
}

/** Whether the bytes are a WAV file that ends before its header says. */
export const isWavCutOff = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 44 || tagAt(view, 0) !== 'RIFF') return false
  const sound = chunkOf(view, 'data')
  return sound !== undefined && !isOpenEnded(sound) && sound.start + sound.bytes > bytes.byteLength
}

/** Who streams does not know the length, and gives the highest there is. */
const isOpenEnded = ({ bytes }: Chunk): boolean => bytes >= 0x7fff_0000

interface Chunk {
  readonly start: number
  readonly bytes: number
}

const chunkOf = (view: DataView, tag: string): Chunk | undefined => {
  let at = 12
  while (at + 8 <= view.byteLength) {
    const bytes = view.getUint32(at + 4, true)
    if (tagAt(view, at) === tag) return { start: at + 8, bytes }
    at += 8 + bytes + (bytes % 2)
  }
  return undefined
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
