import { relative } from 'node:path'
import type { DemoResult } from '../../pipeline/index.ts'
import { clockTime } from './clock-time.ts'

/** What the demo made, and how to hear it. `here` is the folder that paths are shown from. */
export const demoTable = ({ folder, recording, sentences, feedFile, seconds }: DemoResult, here: string): string => {
  const { total, review, guidance, author, template } = sentences
  const workspace = relative(here, folder)
  const rows = [
    ['audio', `${clockTime(recording.audio.durationSeconds)} minutes, ${recording.words} words`],
    ['loudness', `${recording.loudnessLufs.toFixed(1)} LUFS, true peak ${recording.truePeakDbtp.toFixed(1)} dBTP`],
    ['chapters', String(recording.chapters.length)],
    [
      'sentences',
      `${total}: ${review} from the review, ${guidance} from guidance, ${author} the author's, ${template} the template's`,
    ],
    ['feed', relative(here, feedFile)],
    ['took', `${seconds.toFixed(1)} s in all`],
    ['hear it', `npx scrcast serve --workspace ${workspace === '' ? '.' : workspace}`],
  ]
  return ['', ...rows.map(([name = '', value = '']) => `${name.padEnd(10)} ${value}`)].join('\n')
}
