import { FRAME_SAMPLES } from './mp3-frames.ts'

/** What a player must know of the frames that follow. */
export interface SoundFrames {
  readonly frames: number
  readonly bytes: number
  /** CRC-16 of those bytes; see `crc16`. */
  readonly crc: number
}

/** MPEG-1 layer III, 96 kbit/s, 44.1 kHz, one channel, no padding, no checksum. */
const HEADER = [0xff, 0xfb, 0x70, 0xc4]
const FRAME_BYTES = 313
/** After the header and, for one channel, 17 bytes of side information. */
const TAG_AT = 21
/** LAME puts so many samples before the sound; a decoder adds 529 of its own and leaves out both. */
export const ENCODER_DELAY = 576
const HAS_FRAMES_BYTES_TABLE_QUALITY = 0x0f
const TABLE_ENTRIES = 100

/**
 * The silent frame that begins an MP3 file: how many frames and bytes follow, a table for jumps, and how much of the first and last frame is
 * no sound, so that a player neither begins late nor ends late. In the form of Xing's "Info" header with LAME's extension.
 */
export const formatInfoFrame = ({ frames, bytes, crc }: SoundFrames): Uint8Array => {
  const frame = Buffer.alloc(FRAME_BYTES)
  frame.set(HEADER)
  let at = frame.write('Info', TAG_AT, 'latin1') + TAG_AT
  at = frame.writeUInt32BE(HAS_FRAMES_BYTES_TABLE_QUALITY, at)
  at = frame.writeUInt32BE(frames, at)
  at = frame.writeUInt32BE(FRAME_BYTES + bytes, at)
  for (let entry = 0; entry < TABLE_ENTRIES; entry += 1) at = frame.writeUInt8(Math.floor(entry * 2.56), at)
  at = frame.writeUInt32BE(0, at)
  at += frame.write('LAME3.100', at, 'latin1')
  // Revision 0, constant bit rate; then low pass, gains and flags, of which nothing is said.
  at = frame.writeUInt8(1, at) + 1 + 8 + 1
  at = frame.writeUInt8(96, at)
  // Of the last frame all is left out but what the delay pushed into it.
  at = frame.writeUIntBE((ENCODER_DELAY << 12) | (FRAME_SAMPLES - ENCODER_DELAY), at, 3) + 4
  at = frame.writeUInt32BE(FRAME_BYTES + bytes, at)
  at = frame.writeUInt16BE(crc, at)
  frame.writeUInt16BE(crc16(frame.subarray(0, at)), at)
  return frame
}

/** CRC-16 (polynomial 0x8005, reflected) as LAME uses it; `before` continues one. */
export const crc16 = (bytes: Uint8Array, before = 0): number => {
  let crc = before
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return crc
}

const CRC_TABLE = Uint16Array.from({ length: 256 }, (_, index) => {
  let crc = index
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
  return crc
})
