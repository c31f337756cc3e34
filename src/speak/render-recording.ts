import { join } from 'node:path'
import { copyIfChanged, writeIfChanged } from '../shared/index.ts'
import { describeRecording } from './describe-recording.ts'
import { assemble } from './master/assemble.ts'
import type { EncodingPlace } from './master/encode-pieces.ts'
import { formatFfmetadata } from './master/ffmetadata.ts'
import { prepareFfmpeg } from './master/ffmpeg.ts'
import type { FfmpegProgram } from './master/find-ffmpeg.ts'
import { type AlternativeFormat, FORMATS } from './master/formats.ts'
import { type AudioTags, formatId3Tag } from './master/id3-tag.ts'
import { type Alternative, makeAlternative, requireFormats } from './master/make-alternative.ts'
import { ENCODER_GAIN_DB, type Mastered, masterAudio } from './master/master-audio.ts'
import { openSounds, type SoundFiles } from './master/open-sound.ts'
import type { Piece } from './master/piece.ts'
import { withScratchFolder } from './master/scratch-folder.ts'
import type { AudioPlan } from './plan/audio-plan.ts'
import type { Recording } from './recording.ts'
import { formatRecording } from './recording-file.ts'
import { speakUtterances } from './speak-utterances.ts'
import type { SpeechEngine } from './speech-engine.ts'
import { formatChaptersJson } from './transcripts/chapters-json.ts'
import { makeTranscripts } from './transcripts/make-transcripts.ts'
import { type Timing, timeCues } from './transcripts/time-cues.ts'

export interface RenderProgress {
  /** What is being done, such as "Speaking sentences". */
  readonly step: string
  readonly done: number
  readonly total: number
  /** Sentences that had been kept from an earlier run. */
  readonly fromCache: number
}

export interface RenderRequest {
  readonly plan: AudioPlan
  readonly engine: SpeechEngine
  readonly ffmpeg: Pick<FfmpegProgram, 'path' | 'version' | 'build' | 'encoders'>
  /** The picture inside the audio file, PNG or JPEG. */
  readonly cover: Uint8Array
  /** Spoken sentences by content, shared by all briefings. */
  readonly cacheFolder: string
  /** Where the edition's files are written. */
  readonly outFolder: string
  readonly tags: AudioTags
  /** The show's own sounds before and after the words. */
  readonly sounds?: SoundFiles
  /** Further forms of the audio, beside the MP3. */
  readonly formats?: readonly AlternativeFormat[]
  readonly onProgress: (progress: RenderProgress) => void
}

/** A service may speak many sentences at a time; encoding is for the processors of this machine. */
const MOST_LANES = 4

/**
 * Speaks a plan and writes <edition>.mp3, .vtt, .srt, .json (a transcript), .chapters.json and, last, .recording.json. Nothing is written
 * before everything has been made, measured and proved; sentences are kept as they are spoken, pieces as they are encoded.
 * @throws ScrcastError where a sentence is not spoken whole, ffmpeg fails, the loudness is not reached, or a transcript is not the script
 */
export const renderRecording = async (request: RenderRequest): Promise<Recording> => {
  const { plan, engine, ffmpeg, cover, cacheFolder, outFolder, tags, onProgress } = request
  const formats = request.formats ?? []
  requireFormats(formats, ffmpeg)
  const surroundings = await openSounds(request.sounds ?? {}, ffmpeg.path)
  const prepared = prepareFfmpeg(ffmpeg.path)
  let fromCache = 0
  const spoken = await speakUtterances(plan.utterances, engine, cacheFolder, (progress) => {
    fromCache = progress.fromCache
    onProgress({ step: 'Speaking sentences', ...progress })
  })
  const { pieces, spans, durationSeconds } = assemble(plan, spoken, cacheFolder, surroundings)
  const timing = timeCues(plan, spans, durationSeconds)
  const transcripts = makeTranscripts(plan, timing.cues)
  await prepared
  return withScratchFolder(async (folder) => {
    const place = { ffmpeg, cacheFolder, folder, lanes: Math.max(2, Math.min(MOST_LANES, engine.concurrency)) }
    const tag = formatId3Tag(tags, timing.chapters, cover)
    const mastered = await masterAudio(pieces, tag, place, (progress) => onProgress({ ...progress, fromCache }))
    const alternatives = await makeAlternatives(formats, { pieces, mastered, timing, tags, cover }, place)
    const recording = describeRecording(plan, timing, { mastered, alternatives, encoder: `ffmpeg ${ffmpeg.version}` })
    const path = (ending: string): string => join(outFolder, `${plan.audience}.${ending}`)
    await copyIfChanged(mastered.path, path('mp3'))
    for (const alternative of alternatives) await copyIfChanged(alternative.path, path(alternative.format))
    await writeIfChanged(path('vtt'), transcripts.vtt)
    await writeIfChanged(path('srt'), transcripts.srt)
    await writeIfChanged(path('json'), transcripts.json)
    await writeIfChanged(path('chapters.json'), formatChaptersJson(timing.chapters))
    await writeIfChanged(path('recording.json'), formatRecording(recording))
    return recording
  })
}

const makeAlternatives = async (
  formats: readonly AlternativeFormat[],
  { pieces, mastered, timing, tags, cover }: MadeOf,
  place: EncodingPlace,
): Promise<readonly Alternative[]> => {
  const encodings = mastered.encodings.map((one) => ({ ...one, gainDb: one.gainDb + ENCODER_GAIN_DB }))
  const made: Alternative[] = []
  for (const format of formats) {
    const metadata = formatFfmetadata(tags, timing.chapters, FORMATS[format].chapters)
    made.push(await makeAlternative({ format, pieces, encodings, metadata, cover }, place))
  }
  return made
}

interface MadeOf {
  readonly pieces: readonly Piece[]
  readonly mastered: Mastered
  readonly timing: Timing
  readonly tags: AudioTags
  readonly cover: Uint8Array
}
