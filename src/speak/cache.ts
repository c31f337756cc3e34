import { join } from 'node:path'
import { readBytes, sha256, writeWhole } from '../shared/index.ts'
import type { Samples, SpeechRequest } from './speech-engine.ts'

/**
 * A kept sentence's file: 8 bytes that name the format, SHA-256 of the rest (32 bytes), the sample rate (4 bytes, little-endian), then
 * samples of 16 bits, little-endian.
 */
const FORMAT = Buffer.from('scrcast1', 'latin1')
const CHECKSUM_END = FORMAT.length + 32
const HEADER_END = CHECKSUM_END + 4

/** The name of a spoken sentence: everything that determines its samples, and nothing else, such as its place. */
export const cacheKey = (identity: string, { speaker, text }: SpeechRequest): string =>
  sha256(JSON.stringify([identity, speaker, text]))

/** The kept samples of that name; undefined where none are kept, or their file is damaged. */
export const readKept = async (folder: string, key: string): Promise<Samples | undefined> => {
  const bytes = await readBytes(pathOf(folder, key))
  if (bytes === undefined || bytes.length < HEADER_END || !bytes.subarray(0, FORMAT.length).equals(FORMAT))
    return undefined
  const checksum = bytes.subarray(FORMAT.length, CHECKSUM_END).toString('hex')
  if (sha256(bytes.subarray(CHECKSUM_END)) !== checksum) return undefined
  const pcm = new Uint8Array(bytes.subarray(HEADER_END))
  return { sampleRate: bytes.readUInt32LE(CHECKSUM_END), pcm: new Int16Array(pcm.buffer) }
}

/** Keeps the samples under that name, written whole. */
export const keep = async (folder: string, key: string, { sampleRate, pcm }: Samples): Promise<void> => {
  const rate = Buffer.alloc(4)
  rate.writeUInt32LE(sampleRate)
  const content = Buffer.concat([rate, Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)])
  await writeWhole(pathOf(folder, key), Buffer.concat([FORMAT, Buffer.from(sha256(content), 'hex'), content]))
}

const pathOf = (folder: string, key: string): string => join(folder, key.slice(0, 2), `${key}.pcm`)
