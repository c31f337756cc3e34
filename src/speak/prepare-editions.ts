import type { Surroundings } from './master/assemble.ts'
import { prepareFfmpeg } from './master/ffmpeg.ts'
import type { FfmpegProgram } from './master/find-ffmpeg.ts'
import type { AlternativeFormat } from './master/formats.ts'
import type { AudioTags } from './master/id3-tag.ts'
import { requireFormats } from './master/make-alternative.ts'
import { openSounds, type SoundFiles } from './master/open-sound.ts'
import type { AudioPlan } from './plan/audio-plan.ts'
import { type SpokenSentence, speakUtterances } from './speak-utterances.ts'
import type { SpeechEngine } from './speech-engine.ts'

export interface RenderProgress {
  /** What is being done, such as "Speaking sentences". */
  readonly step: string
  readonly done: number
  readonly total: number
  /** Sentences that had been kept from an earlier run. */
  readonly fromCache: number
}

/** What is common to editions that are rendered together. */
export interface EditionsRequest {
  readonly engine: SpeechEngine
  readonly ffmpeg: Pick<FfmpegProgram, 'path' | 'version' | 'build' | 'encoders'>
  /** Gives the picture inside the audio file, PNG or JPEG; asked once, after all is spoken. */
  readonly cover: () => Promise<Uint8Array>
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

/** What editions are made of. */
export interface Prepared {
  /** Sentences of each plan, in its order. */
  readonly spoken: ReadonlyMap<AudioPlan, readonly SpokenSentence[]>
  /** Sentences that had been kept from an earlier run. */
  readonly fromCache: number
  readonly surroundings: Surroundings
  readonly cover: Uint8Array
  /** Tells that one of the further forms of an edition is made. */
  readonly formMade: () => void
  /** Names of encoded pieces that are known to be kept whole; editions add to it. */
  readonly wholePieces: Set<string>
}

/**
 * Sees that all that is asked for can be made, and has the sentences of all plans spoken and kept: one that several have is spoken, and
 * paid for, once.
 */
export const prepareEditions = async (plans: readonly AudioPlan[], request: EditionsRequest): Promise<Prepared> => {
  const { engine, ffmpeg, cacheFolder, onProgress } = request
  requireFormats(request.formats ?? [], ffmpeg)
  const surroundings = await openSounds(request.sounds ?? {}, ffmpeg.path)
  const prepared = prepareFfmpeg(ffmpeg.path)
  let fromCache = 0
  const all = plans.flatMap(({ utterances }) => utterances)
  const sentences = await speakUtterances(all, engine, cacheFolder, (progress) => {
    fromCache = progress.fromCache
    onProgress({ step: 'Speaking sentences', ...progress })
  })
  await prepared
  // Drawing and encoding need the memory that the voice had.
  await engine.rest?.()
  let at = 0
  const spoken = plans.map((plan) => {
    at += plan.utterances.length
    return [plan, sentences.slice(at - plan.utterances.length, at)] as const
  })
  return {
    spoken: new Map(spoken),
    fromCache,
    surroundings,
    cover: await request.cover(),
    formMade: countForms(plans.length * (request.formats ?? []).length, (progress) =>
      onProgress({ ...progress, fromCache }),
    ),
    wholePieces: new Set(),
  }
}

const countForms = (total: number, tell: (progress: Omit<RenderProgress, 'fromCache'>) => void): (() => void) => {
  let done = 0
  return () => {
    done += 1
    tell({ step: 'Making further forms', done, total })
  }
}
