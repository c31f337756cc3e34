import type { AudioPlan } from '../plan/audio-plan.ts'
import type { Cue } from '../recording.ts'
import { captionsOf } from './captions.ts'
import { proveTranscript } from './prove-transcript.ts'
import { formatSubRip, textOfSubRip } from './sub-rip.ts'
import { formatTranscriptJson, textOfTranscriptJson } from './transcript-json.ts'
import { formatWebVtt, textOfWebVtt } from './web-vtt.ts'

/** The texts of the transcripts, by the endings of their files. */
export interface Transcripts {
  readonly vtt: string
  readonly srt: string
  readonly json: string
}

/**
 * The cues as transcripts, each of which shows exactly the script's words.
 * @throws ScrcastError `speak/transcript-differs`
 */
export const makeTranscripts = (plan: Pick<AudioPlan, 'words'>, cues: readonly Cue[]): Transcripts => {
  const captions = captionsOf(cues)
  const vtt = formatWebVtt(captions)
  const srt = formatSubRip(captions)
  proveTranscript('WebVTT', textOfWebVtt(vtt), plan)
  proveTranscript('SRT', textOfSubRip(srt), plan)
  const json = formatTranscriptJson(cues)
  proveTranscript('JSON', textOfTranscriptJson(json), plan)
  return { vtt, srt, json }
}
