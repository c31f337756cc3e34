import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { formatWav, type Samples } from '../../src/speak/index.ts'

const run = promisify(execFile)

/** What Debian's pocketsphinx, with its own model of English, hears in samples at 16 kHz: words in small letters. */
export const listen = async (samples: Samples, folder: string, name: string): Promise<readonly string[]> => {
  const path = join(folder, `${name}.wav`)
  await writeFile(path, formatWav(samples))
  const { stdout } = await run('pocketsphinx_continuous', ['-infile', path, '-logfn', '/dev/null'], {
    maxBuffer: 10_000_000,
  })
  return stdout.split(/\s+/).filter((word) => word !== '')
}

/** An audio file as samples at 16 kHz, one channel. */
export const decode = async (ffmpeg: string, path: string): Promise<Samples> => {
  const { stdout } = await run(ffmpeg, ['-v', 'error', '-i', path, '-f', 's16le', '-ar', '16000', '-ac', '1', '-'], {
    encoding: 'buffer',
    maxBuffer: 200_000_000,
  })
  const bytes = new Uint8Array(stdout)
  return { sampleRate: 16_000, pcm: new Int16Array(bytes.buffer, 0, Math.floor(bytes.length / 2)) }
}
