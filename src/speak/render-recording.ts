import { join } from 'node:path'
import { copyIfChanged, writeIfChanged } from '../shared/index.ts'
import { assemble } from './assemble.ts'
import type { AudioPlan } from './audio-plan.ts'
import { captionsOf } from './captions.ts'
import { formatChaptersJson } from './chapters-json.ts'
import type { FfmpegProgram } from './find-ffmpeg.ts'
import { type AudioTags, formatId3Tag } from './id3-tag.ts'
import { type Mastered, masterAudio } from './master-audio.ts'
import { MP3_BITS_PER_SECOND, MP3_SAMPLE_RATE } from './mp3-frames.ts'
import { proveTranscript } from './prove-transcript.ts'
import type { Recording } from './recording.ts'
import { formatRecording } from './recording-file.ts'
import { withScratchFolder } from './scratch-folder.ts'
import { speakUtterances } from './speak-utterances.ts'
import type { SpeechEngine } from './speech-engine.ts'
import { formatSubRip, textOfSubRip } from './sub-rip.ts'
import { type Timing, timeCues } from './time-cues.ts'
import { formatWebVtt, textOfWebVtt } from './web-vtt.ts'

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
  readonly ffmpeg: Pick<FfmpegProgram, 'path' | 'version' | 'build'>
  /** The picture inside the audio file, PNG or JPEG. */
  readonly cover: Uint8Array
  /** Spoken sentences by content, shared by all briefings. */
  readonly cacheFolder: string
  /** Where the edition's files are written. */
  readonly outFolder: string
  readonly tags: AudioTags
  readonly onProgress: (progress: RenderProgress) => void
}

/**
 * Speaks a plan and writes <edition>.mp3, .vtt, .srt, .chapters.json and, last, .recording.json. Nothing is written before everything has
 * been made, measured and proved; sentences are kept as they are spoken.
 * @throws ScrcastError where a sentence is not spoken whole, ffmpeg fails, the loudness is not reached, or a transcript is not the script
 */
export const renderRecording = async (request: RenderRequest): Promise<Recording> => {
  const { plan, engine, ffmpeg, cover, cacheFolder, outFolder, tags, onProgress } = request
  let fromCache = 0
  const spoken = await speakUtterances(plan.utterances, engine, cacheFolder, (progress) => {
    fromCache = progress.fromCache
    onProgress({ step: 'Speaking sentences', ...progress })
  })
  const { pieces, spans, durationSeconds } = assemble(plan, spoken, cacheFolder)
  const timing = timeCues(plan, spans, durationSeconds)
  const transcripts = provedTranscripts(plan, timing)
  return withScratchFolder(async (folder) => {
    const place = { ffmpeg, cacheFolder, folder, lanes: engine.concurrency }
    const tag = formatId3Tag(tags, timing.chapters, cover)
    const mastered = await masterAudio(pieces, tag, place, (progress) => onProgress({ ...progress, fromCache }))
    const recording = recordingOf(plan, timing, mastered, ffmpeg.version)
    const path = (ending: string): string => join(outFolder, `${plan.audience}.${ending}`)
    await copyIfChanged(mastered.path, path('mp3'))
    await writeIfChanged(path('vtt'), transcripts.vtt)
    await writeIfChanged(path('srt'), transcripts.srt)
    await writeIfChanged(path('chapters.json'), formatChaptersJson(timing.chapters))
    await writeIfChanged(path('recording.json'), formatRecording(recording))
    return recording
  })
}

const provedTranscripts = (plan: AudioPlan, { cues }: Timing) => {
  const captions = captionsOf(cues)
  const vtt = formatWebVtt(captions)
  const srt = formatSubRip(captions)
  proveTranscript('WebVTT', textOfWebVtt(vtt), plan)
  proveTranscript('SRT', textOfSubRip(srt), plan)
  return { vtt, srt }
}

const recordingOf = (
  { slug, audience, scriptSha256, sourceSha256, voices, words, warnings }: AudioPlan,
  { cues, chapters, durationSeconds }: Timing,
  { bytes, sha256, loudness }: Mastered,
  ffmpegVersion: string,
): Recording => ({
  version: 1,
  slug,
  audience,
  scriptSha256,
  sourceSha256,
  audio: {
    file: `${audience}.mp3`,
    bytes,
    sha256,
    durationSeconds,
    sampleRate: MP3_SAMPLE_RATE,
    bitsPerSecond: MP3_BITS_PER_SECOND,
  },
  loudnessLufs: loudness.lufs,
  truePeakDbtp: loudness.truePeakDbtp,
  voices,
  encoder: `ffmpeg ${ffmpegVersion}`,
  words: words.length,
  chapters,
  cues,
  warnings,
})
