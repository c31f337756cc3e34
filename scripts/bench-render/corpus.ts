import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
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

/** Drafts and renders every PDF of a folder, and prints what ffmpeg's own meter says of each finished file. */
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
      const within = Math.abs(lufs + 16) <= 0.5 && peak <= -1
      console.log(
        `${name.padEnd(40)} ${(recording.audio.durationSeconds / 60).toFixed(1)} min, ${lufs.toFixed(1)} LUFS, ${peak.toFixed(1)} dBTP${within ? '' : '  BEYOND THE LIMITS'} (recorded ${recording.loudnessLufs}, ${recording.truePeakDbtp})`,
      )
    } catch (error) {
      console.log(`${name.padEnd(40)} not rendered: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

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
