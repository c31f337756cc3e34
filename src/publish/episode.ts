import type { Findings } from '../find/index.ts'
import type { ApprovedScript } from '../review/index.ts'
import type { Recording } from '../speak/index.ts'

/** A briefing ready to be published: what a person approved, what was rendered from it, and the files that came with the audio. */
export interface Episode {
  readonly approved: ApprovedScript
  readonly findings: Findings
  readonly recording: Recording
  /** Where the audio lies. */
  readonly audioPath: string
  /** The WebVTT transcript. */
  readonly vtt: string
  /** The SubRip transcript. */
  readonly srt: string
  /** The chapters, as JSON of the podcast namespace. */
  readonly chapters: string
}
