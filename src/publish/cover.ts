import { badCover } from './errors.ts'

/**
 * The file ending of a cover picture, by its first bytes.
 * @throws ScrcastError `publish/bad-cover` where it is neither PNG nor JPEG
 */
export const coverEnding = (bytes: Uint8Array): 'png' | 'jpg' => {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  throw badCover()
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)
