import { join } from 'node:path'
import { readBytes, sha256, writeUnflushed } from '../shared/index.ts'
import type { Samples } from './speech-engine.ts'

/** A kept file: 8 bytes that name the format, SHA-256 of the rest (32 bytes), the rest. */
const FORMAT = Buffer.from('scrcast1', 'latin1')
const CHECKSUM_END = FORMAT.length + 32

/** The name of a spoken sentence: everything that determines its samples (see `identityOf`), and nothing else, such as its place. */
export const cacheKey = (identity: string, text: string): string => sha256(JSON.stringify([identity, text]))

/** The kept samples of that name; undefined where none are kept, or their file is damaged. */
export const readKept = async (folder: string, key: string): Promise<Samples | undefined> => {
  const content = await readChecked(folder, `${key}.pcm`)
  if (content === undefined || content.length < 4) return undefined
  return { sampleRate: content.readUInt32LE(), pcm: samplesOf(content.subarray(4)) }
}

/** Keeps the samples under that name: the sample rate (4 bytes, little-endian), then samples of 16 bits, little-endian. */
export const keep = async (folder: string, key: string, { sampleRate, pcm }: Samples): Promise<void> => {
  const rate = Buffer.alloc(4)
  rate.writeUInt32LE(sampleRate)
  await keepChecked(folder, `${key}.pcm`, Buffer.concat([rate, bytesOf(pcm)]))
}

/** The kept content of that file name; undefined where there is none, or it is damaged. */
export const readChecked = async (folder: string, name: string): Promise<Buffer | undefined> => {
  const bytes = await readBytes(pathOf(folder, name))
  if (bytes === undefined || bytes.length < CHECKSUM_END || !bytes.subarray(0, FORMAT.length).equals(FORMAT))
    return undefined
  const content = bytes.subarray(CHECKSUM_END)
  return sha256(content) === bytes.subarray(FORMAT.length, CHECKSUM_END).toString('hex') ? content : undefined
}

/** Keeps content under a file name that begins with a hash. */
export const keepChecked = (folder: string, name: string, content: Uint8Array): Promise<void> =>
  writeUnflushed(pathOf(folder, name), Buffer.concat([FORMAT, Buffer.from(sha256(content), 'hex'), content]))

/** In place where the samples lie at whole samples; a copy else. */
const samplesOf = (bytes: Uint8Array): Int16Array => {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 2 === 0 ? bytes : new Uint8Array(bytes)
  return new Int16Array(buffer, byteOffset, Math.floor(byteLength / 2))
}

const bytesOf = (pcm: Int16Array): Uint8Array => Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)

const pathOf = (folder: string, name: string): string => join(folder, name.slice(0, 2), name)
