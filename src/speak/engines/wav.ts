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
  if (!isMono16 || sound.start + sound.bytes > bytes.byteLength) return undefined
  const copy = bytes.slice(sound.start, sound.start + sound.bytes - (sound.bytes % 2))
  return { sampleRate: view.getUint32(format.start + 4, true), pcm: new Int16Array(copy.buffer) }
}

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
