import { join } from 'node:path'
import { sha256, writeIfChanged } from '../shared/index.ts'
import type { AudioPlan } from './audio-plan.ts'
import { captionsOf } from './captions.ts'
import { formatChaptersJson } from './chapters-json.ts'
import { MP3_BITS_PER_SECOND, MP3_SAMPLE_RATE } from './ffmpeg.ts'
import type { FfmpegProgram } from './find-ffmpeg.ts'
import { type AudioTags, formatId3Tag } from './id3-tag.ts'
import { joinSamples } from './join-samples.ts'
import { type Mastered, masterAudio } from './master-audio.ts'
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
  readonly ffmpeg: Pick<FfmpegProgram, 'path' | 'version'>
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
  const samples = await speakUtterances(plan.utterances, engine, cacheFolder, (progress) => {
    fromCache = progress.fromCache
    onProgress({ step: 'Speaking sentences', ...progress })
  })
  const joined = joinSamples(partsOf(plan, samples))
  const timing = timeCues(plan, joined)
  const transcripts = provedTranscripts(plan, timing)
  onProgress({ step: 'Encoding and measuring', done: 0, total: 1, fromCache })
  const mastered = await withScratchFolder((folder) =>
    masterAudio(ffmpeg.path, joined, formatId3Tag(tags, timing.chapters, cover), folder),
  )
  onProgress({ step: 'Encoding and measuring', done: 1, total: 1, fromCache })
  const recording = recordingOf(plan, timing, mastered, ffmpeg.version)
  const path = (ending: string): string => join(outFolder, `${plan.audience}.${ending}`)
  await writeIfChanged(path('mp3'), mastered.mp3)
  await writeIfChanged(path('vtt'), transcripts.vtt)
  await writeIfChanged(path('srt'), transcripts.srt)
  await writeIfChanged(path('chapters.json'), formatChaptersJson(timing.chapters))
  await writeIfChanged(path('recording.json'), formatRecording(recording))
  return recording
}

const partsOf = ({ utterances }: AudioPlan, samples: Awaited<ReturnType<typeof speakUtterances>>) =>
  samples.flatMap((one, index) => {
    const utterance = utterances[index]
    return utterance === undefined ? [] : [{ ...utterance, samples: one }]
  })

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
  { mp3, loudness }: Mastered,
  ffmpegVersion: string,
): Recording => ({
  version: 1,
  slug,
  audience,
  scriptSha256,
  sourceSha256,
  audio: {
    file: `${audience}.mp3`,
    bytes: mp3.length,
    sha256: sha256(mp3),
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
