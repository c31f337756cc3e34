import { join } from 'node:path'
import { copyIfChanged, removeFile, writeIfChanged } from '../shared/index.ts'
import { describeRecording } from './describe-recording.ts'
import { assemble } from './master/assemble.ts'
import type { EncodingPlace } from './master/encode-pieces.ts'
import { formatFfmetadata } from './master/ffmetadata.ts'
import { ALTERNATIVE_FORMATS, type AlternativeFormat, FORMATS } from './master/formats.ts'
import { type AudioTags, formatId3Tag } from './master/id3-tag.ts'
import { openMastered } from './master/join-mastered.ts'
import { type Alternative, makeAlternative } from './master/make-alternative.ts'
import { ENCODER_GAIN_DB, type Mastered, masterAudio } from './master/master-audio.ts'
import type { Piece } from './master/piece.ts'
import type { AudioPlan } from './plan/audio-plan.ts'
import type { EditionsRequest, Prepared } from './prepare-editions.ts'
import type { Recording } from './recording.ts'
import { formatRecording } from './recording-file.ts'
import { withScratchFolder } from './scratch-folder.ts'
import { formatChaptersJson } from './transcripts/chapters-json.ts'
import { makeTranscripts } from './transcripts/make-transcripts.ts'
import { type Timing, timeCues } from './transcripts/time-cues.ts'

/** A service may speak many sentences at a time; encoding is for the processors of this machine. */
const MOST_LANES = 4

/** Makes and writes the files of an edition whose sentences are spoken; see renderRecording. */
export const makeRecording = async (
  plan: AudioPlan,
  request: EditionsRequest,
  prepared: Prepared,
): Promise<Recording> => {
  const { spoken, fromCache, surroundings, cover } = prepared
  const { ffmpeg, cacheFolder, outFolder, tags, onProgress } = request
  const { pieces, spans, durationSeconds } = assemble(plan, spoken.get(plan) ?? [], cacheFolder, surroundings)
  const timing = timeCues(plan, spans, durationSeconds)
  const transcripts = makeTranscripts(plan, timing.cues)
  return withScratchFolder(async (folder) => {
    const place = encodingPlace(request, prepared, folder)
    const tag = formatId3Tag(tags, timing.chapters, cover)
    const mastered = await masterAudio(pieces, tag, place, (progress) => onProgress({ ...progress, fromCache }))
    const alternatives = await makeAlternatives(
      request.formats ?? [],
      { pieces, mastered, timing, tags, prepared },
      place,
    )
    const recording = describeRecording(plan, timing, { mastered, alternatives, encoder: `ffmpeg ${ffmpeg.version}` })
    const path = (ending: string): string => join(outFolder, `${plan.audience}.${ending}`)
    await copyIfChanged(mastered.path, path('mp3'))
    for (const alternative of alternatives) await copyIfChanged(alternative.path, path(alternative.format))
    // One that an earlier render left would no longer be the audio of this script.
    for (const format of ALTERNATIVE_FORMATS) if (!request.formats?.includes(format)) await removeFile(path(format))
    await writeIfChanged(path('vtt'), transcripts.vtt)
    await writeIfChanged(path('srt'), transcripts.srt)
    await writeIfChanged(path('json'), transcripts.json)
    await writeIfChanged(path('chapters.json'), formatChaptersJson(timing.chapters))
    await writeIfChanged(path('recording.json'), formatRecording(recording))
    return recording
  })
}

/** Where the pieces of a request are encoded, with temporary files in `folder`. */
export const encodingPlace = (
  { engine, ffmpeg, cacheFolder }: EditionsRequest,
  { wholePieces: whole }: Prepared,
  folder: string,
): EncodingPlace => ({
  ffmpeg,
  cacheFolder,
  folder,
  lanes: Math.max(2, Math.min(MOST_LANES, engine.concurrency)),
  whole,
})

const makeAlternatives = async (
  formats: readonly AlternativeFormat[],
  { pieces, mastered, timing, tags, prepared }: MadeOf,
  place: EncodingPlace,
): Promise<readonly Alternative[]> => {
  const encodings = mastered.encodings.map((one) => ({ ...one, gainDb: one.gainDb + ENCODER_GAIN_DB }))
  const { cover, formMade } = prepared
  const joined = openMastered(place)
  const made: Alternative[] = []
  for (const format of formats) {
    const metadata = formatFfmetadata(tags, timing.chapters, FORMATS[format].chapters)
    made.push(await makeAlternative({ format, pieces, encodings, metadata, cover, mastered: joined }, place))
    formMade()
  }
  return made
}

interface MadeOf {
  readonly pieces: readonly Piece[]
  readonly mastered: Mastered
  readonly timing: Timing
  readonly tags: AudioTags
  readonly prepared: Prepared
}
