import { join } from 'node:path'
import { parseFindings } from '../find/index.ts'
import type { Episode, TextFile } from '../publish/index.ts'
import { confirmApproval, parseApproval } from '../review/index.ts'
import { exists, listFolder, readText, sha256 } from '../shared/index.ts'
import { parseRecording } from '../speak/index.ts'
import { brokenFile } from './errors.ts'
import { needed } from './load-briefing.ts'
import type { ReadScript } from './script-notes.ts'
import type { BriefingFiles } from './workspace.ts'

/** What all editions of an approved briefing share. */
export interface ApprovedBriefing extends Pick<Episode, 'approved' | 'findings'> {
  /** SHA-256 of the files that it was read from. */
  readonly key: string
}

/** An edition with the SHA-256 of everything that it was read from. */
export interface LoadedEdition {
  readonly episode: Episode
  readonly key: string
}

/**
 * The approved script with what the review says, without the words of the review itself, which publishing does not need.
 * @throws ScrcastError `review/approval-void`, `pipeline/briefing-incomplete`, `pipeline/broken-script`, `pipeline/broken-file`
 */
export const loadApprovedBriefing = async (files: BriefingFiles, readScript: ReadScript): Promise<ApprovedBriefing> => {
  const scriptBytes = await needed(files, files.script, 'script.md')
  const sourceBytes = await needed(files, files.source, 'source.pdf')
  const approval = Buffer.from(await needed(files, files.approval, 'approval.json')).toString('utf8')
  const findings = Buffer.from(await needed(files, files.findings, 'findings.json')).toString('utf8')
  const script = await readScript(files, scriptBytes)
  const record = parseApproval(approval)
  return {
    approved: confirmApproval({ slug: files.slug, script, scriptBytes, sourceBytes, record }),
    findings: parsed(files.findings, findings, parseFindings),
    // The approval holds the hashes of script and source.
    key: sha256([approval, findings].map(sha256).join('\n')),
  }
}

/** The files of a briefing with the script as it was approved, whatever the author has edited since. */
export const asApproved = async (files: BriefingFiles): Promise<BriefingFiles> =>
  (await exists(files.approvedScript)) ? { ...files, script: files.approvedScript } : files

/** Names of the records of a briefing's editions, sorted. */
export const recordingNames = async ({ audio }: BriefingFiles): Promise<readonly string[]> =>
  (await listFolder(audio)).filter((name) => name.endsWith('.recording.json'))

/**
 * An edition of an approved briefing, by the name of its record.
 * @throws ScrcastError `pipeline/broken-file`
 */
export const loadEdition = async (
  files: BriefingFiles,
  { approved, findings, key }: ApprovedBriefing,
  name: string,
): Promise<LoadedEdition> => {
  const path = join(files.audio, name)
  const record = (await readText(path)) ?? ''
  const recording = parsed(path, record, parseRecording)
  const [vtt, srt, chapters] = await Promise.all([
    readBeside(files, name, 'vtt'),
    readBeside(files, name, 'srt'),
    readBeside(files, name, 'chapters'),
  ])
  const audioPath = join(files.audio, recording.audio.file)
  return {
    episode: { approved, findings, recording, audioPath, vtt, srt, chapters },
    key: sha256([key, ...[record, vtt, srt, chapters].map(sha256)].join('\n')),
  }
}

/**
 * A text that lies beside a record.
 * @throws ScrcastError `pipeline/broken-file`
 */
export const readBeside = async ({ audio }: BriefingFiles, name: string, file: TextFile): Promise<string> => {
  const path = join(audio, besideName(name, file))
  const text = await readText(path)
  if (text === undefined) throw brokenFile(path, new Error('it is missing; render the briefing again'))
  return text
}

/** Such as `everyone.chapters.json` of `everyone.recording.json`. */
export const besideName = (name: string, file: TextFile): string =>
  name.replace(/recording\.json$/, file === 'chapters' ? 'chapters.json' : file)

const parsed = <Value>(path: string, text: string, parse: (json: unknown) => Value): Value => {
  try {
    return parse(JSON.parse(text))
  } catch (error) {
    throw brokenFile(path, error)
  }
}
