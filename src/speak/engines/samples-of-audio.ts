import { join } from 'node:path'
import { readBytes, writeWhole } from '../../shared/index.ts'
import { decodeToWav } from '../master/ffmpeg.ts'
import { withScratchFolder } from '../scratch-folder.ts'
import type { Samples } from '../speech-engine.ts'
import { isWavCutOff, samplesOfWav } from './wav.ts'

/**
 * The samples of an audio file of any kind that ffmpeg reads, several channels mixed into one. Undefined where the bytes are no audio, or
 * can be seen to break off.
 */
export const samplesOfAudio = async (bytes: Uint8Array, ffmpeg: string): Promise<Samples | undefined> => {
  if (bytes.length === 0 || isWavCutOff(bytes)) return undefined
  return samplesOfWav(bytes) ?? (await withScratchFolder((folder) => decoded(bytes, ffmpeg, folder)))
}

const decoded = async (bytes: Uint8Array, ffmpeg: string, folder: string): Promise<Samples | undefined> => {
  const [from, to] = [join(folder, 'in'), join(folder, 'out.wav')]
  await writeWhole(from, bytes)
  try {
    await decodeToWav(ffmpeg, from, to)
  } catch {
    // What ffmpeg cannot read is no audio; its log would only puzzle an author.
    return undefined
  }
  const wav = await readBytes(to)
  return wav === undefined ? undefined : samplesOfWav(wav)
}
