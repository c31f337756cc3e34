import { join } from 'node:path'
import type { Episode, Occasion } from '../publish/index.ts'
import type { ApprovedScript } from '../review/index.ts'
import { exists, listFolder, readText } from '../shared/index.ts'
import { parseRecording, type Recording } from '../speak/index.ts'
import { brokenFile } from './errors.ts'
import { loadApproved } from './load-approved.ts'
import type { World } from './progress.ts'
import { type BriefingFiles, briefingFiles, listBriefings, type Workspace } from './workspace.ts'

/**
 * Every briefing that is approved and rendered, ready to be published. One without approval or audio, or whose time has not come, is left out and said so; one that
 * was changed after its approval stops everything, since leaving it out would withdraw it in silence; at the
 * withdrawal of another it stays as it was approved.
 * @throws ScrcastError `review/approval-void` and what loading refuses
 */
export const loadEpisodes = async (
  workspace: Workspace,
  world: World,
  occasion: Occasion = 'publication',
): Promise<readonly Episode[]> => {
  const episodes: Episode[] = []
  for (const slug of await listBriefings(workspace)) {
    const files = briefingFiles(workspace, slug)
    const recordings = await loadRecordings(files)
    if (await exists(files.withdrawal)) continue
    if (!(await exists(files.approval))) {
      world.say(`${slug} is left out: it is not approved.`)
    } else if (recordings.length === 0) {
      world.say(`${slug} is left out: it is approved and not rendered.`)
    } else {
      const { approved, briefing } = await loadApproved(files, occasion === 'withdrawal' ? 'approved' : 'current')
      if (isScheduled(approved, world.now)) {
        world.say(`${slug} is left out until ${approved.approval.publishAt}.`)
        continue
      }
      for (const recording of recordings)
        episodes.push(await loadEpisode(files, approved, briefing.findings, recording))
    }
  }
  return episodes
}

/** Whether the time that its approver named has not come. */
export const isScheduled = ({ approval: { publishAt } }: ApprovedScript, now: Date): boolean =>
  publishAt !== undefined && Date.parse(publishAt) > now.getTime()

/** The recordings of a briefing, by the name of their edition. */
export const loadRecordings = async ({ audio }: BriefingFiles): Promise<readonly Recording[]> => {
  const names = (await listFolder(audio)).filter((name) => name.endsWith('.recording.json'))
  return Promise.all(names.map((name) => loadRecording(join(audio, name))))
}

const loadRecording = async (path: string): Promise<Recording> => {
  try {
    return parseRecording(JSON.parse((await readText(path)) ?? ''))
  } catch (error) {
    throw brokenFile(path, error)
  }
}

const loadEpisode = async (
  { audio }: BriefingFiles,
  approved: Episode['approved'],
  findings: Episode['findings'],
  recording: Recording,
): Promise<Episode> => ({
  approved,
  findings,
  recording,
  audioPath: join(audio, recording.audio.file),
  vtt: await besideAudio(audio, recording, 'vtt'),
  srt: await besideAudio(audio, recording, 'srt'),
  chapters: await besideAudio(audio, recording, 'chapters.json'),
})

const besideAudio = async (folder: string, { audience }: Recording, ending: string): Promise<string> => {
  const path = join(folder, `${audience}.${ending}`)
  const text = await readText(path)
  if (text === undefined) throw brokenFile(path, new Error('it is missing; render the briefing again'))
  return text
}
