import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { AudioPlan } from '../../dist/speak/index.js'
import type { Bench } from './render.ts'

const run = promisify(execFile)
const TARGET = 'loudnorm=I=-16:TP=-1.5:LRA=11'

/** What one would write in an afternoon: every sentence after the other, silence between, two passes of loudnorm, one MP3. */
export const renderPlainly = async (plan: AudioPlan, { engine, ffmpeg, folder }: Bench): Promise<void> => {
  const parts: Buffer[] = []
  let rate = 16_000
  for (const { spoken, speaker, pauseAfterMilliseconds } of plan.utterances) {
    const { pcm, sampleRate } = await engine.speak({ text: spoken, speaker })
    rate = sampleRate
    parts.push(Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength))
    parts.push(Buffer.alloc(2 * Math.round((pauseAfterMilliseconds / 1000) * rate)))
  }
  const raw = join(folder, 'plain.s16')
  await writeFile(raw, Buffer.concat(parts))
  const input = ['-hide_banner', '-y', '-f', 's16le', '-ar', String(rate), '-ac', '1', '-i', raw]
  const { stderr } = await run(ffmpeg.path, [...input, '-af', `${TARGET}:print_format=json`, '-f', 'null', '-'])
  const found = JSON.parse(stderr.slice(stderr.lastIndexOf('{'), stderr.lastIndexOf('}') + 1))
  const measured = `measured_I=${found.input_i}:measured_TP=${found.input_tp}:measured_LRA=${found.input_lra}:measured_thresh=${found.input_thresh}:offset=${found.target_offset}:linear=true`
  const output = ['-c:a', 'libmp3lame', '-b:a', '96k', '-ar', '44100', join(folder, 'plain.mp3')]
  await run(ffmpeg.path, [...input, '-af', `${TARGET}:${measured}`, ...output])
}
