import type { AudioPlan } from './plan/audio-plan.ts'
import type { EditionsRequest } from './prepare-editions.ts'
import type { Recording } from './recording.ts'
import { renderEditions } from './render-editions.ts'

export interface RenderRequest extends EditionsRequest {
  readonly plan: AudioPlan
}

/**
 * Speaks a plan and writes <edition>.mp3, .vtt, .srt, .json (a transcript), .chapters.json and, last, .recording.json. Nothing is written
 * before everything has been made, measured and proved; sentences are kept as they are spoken, pieces as they are encoded.
 * @throws ScrcastError where a sentence is not spoken whole, ffmpeg fails, the loudness is not reached, or a transcript is not the script
 */
export const renderRecording = async ({ plan, ...request }: RenderRequest): Promise<Recording> => {
  const [recording] = await renderEditions([plan], request)
  if (recording === undefined) throw new Error('a plan was rendered to no recording')
  return recording
}
