import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  DEFAULT_ANSWERS,
  draftBriefing,
  initWorkspace,
  openWorkspace,
  previewBriefing,
  type World,
} from '../../dist/pipeline/index.js'
import { findFfmpeg } from '../../dist/speak/index.js'

/** Drafts and renders every PDF of a folder, and prints what ffmpeg's own meter says of each finished file, and what is wrong with its captions. */
export const benchCorpus = async (folder: string, scratch: string): Promise<void> => {
  const home = join(scratch, 'workspace')
  await initWorkspace(home, DEFAULT_ANSWERS)
  const workspace = await openWorkspace(home)
  const ffmpeg = await findFfmpeg(process.env)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()
  for (const name of names) {
    try {
      const { slug } = await draftBriefing(
        workspace,
        { from: join(folder, name), template: 'briefing', again: false },
        WORLD,
      )
      const { path, recording } = await previewBriefing(workspace, { slug, audience: 'everyone' }, WORLD)
      const { lufs, peak } = await measured(ffmpeg.path, path)
      const faults = faultsOfCaptions(
        await readFile(path.replace(/mp3$/, 'vtt'), 'utf8'),
        recording.audio.durationSeconds,
      )
      const within = Math.abs(lufs + 16) <= 0.5 && peak <= -1
      console.log(
        `${name.padEnd(40)} ${(recording.audio.durationSeconds / 60).toFixed(1)} min, ${lufs.toFixed(1)} LUFS, ${peak.toFixed(1)} dBTP${within ? '' : '  BEYOND THE LIMITS'} (recorded ${recording.loudnessLufs}, ${recording.truePeakDbtp}); captions: ${faults.join('; ') || 'in order'}`,
      )
    } catch (error) {
      console.log(`${name.padEnd(40)} not rendered: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

const MOST_CHARACTERS = 65

/** What no captions may be: beyond the audio, over one another, or with a line that is too long; a longer word stands alone. */
const faultsOfCaptions = (vtt: string, durationSeconds: number): readonly string[] => {
  let before = 0
  return vtt
    .split('\n\n')
    .slice(1)
    .flatMap((cue) => {
      const [number, times = '', ...lines] = cue.trimEnd().split('\n')
      const [start = Number.NaN, end = Number.NaN] = times.split(' --> ').map(secondsOf)
      const isInOrder = start >= before && end > start && end <= durationSeconds
      before = end
      const texts = lines.map((line) => line.replace(/^<v [^>]*>/, '').replace(/&(?:amp|lt|gt);/g, '&'))
      const isTooLong = texts.some((text) => text.length > MOST_CHARACTERS && text.includes(' '))
      return [...(isInOrder ? [] : [`${number} at ${times}`]), ...(isTooLong ? [`${number} has a long line`] : [])]
    })
}

const secondsOf = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

const measured = async (ffmpeg: string, path: string) => {
  const { stderr } = await promisify(execFile)(ffmpeg, [
    '-hide_banner',
    '-nostats',
    '-i',
    path,
    '-map',
    '0:a',
    '-af',
    'ebur128=peak=true:framelog=verbose',
    '-f',
    'null',
    '-',
  ])
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'))
  return {
    lufs: Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]),
    peak: Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1]),
  }
}

const WORLD: World = {
  now: new Date(0),
  environment: process.env,
  onProgress: () => undefined,
  say: () => undefined,
  agree: async () => false,
}
