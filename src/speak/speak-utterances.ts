import { cacheKey, keep, readKept } from './cache.ts'
import { faultInSamples } from './check-samples.ts'
import { sentenceNotSpoken, voiceFailed } from './errors.ts'
import { inLanes } from './in-lanes.ts'
import type { Utterance } from './plan/audio-plan.ts'
import type { Samples, SpeechEngine } from './speech-engine.ts'

export interface SpeakingProgress {
  readonly done: number
  readonly total: number
  /** How many of those done had been kept from before. */
  readonly fromCache: number
}

/** A sentence that is spoken and kept. */
export interface SpokenSentence {
  /** The name under which its samples are kept. */
  readonly key: string
  readonly sampleRate: number
  /** Samples. */
  readonly length: number
  /** Of its samples; 32,768 is full scale. */
  readonly meanSquare: number
}

interface Job {
  readonly key: string
  readonly utterance: Utterance
}

/**
 * Has every sentence spoken and kept, and describes them in order; none stays in memory. A sentence that was spoken before is not spoken
 * again; one that is spoken is kept at once, so that a later failure loses nothing. The same sentence twice is spoken once.
 * @throws ScrcastError `speak/sentence-not-spoken`, after the sentences under way have been kept
 */
export const speakUtterances = async (
  utterances: readonly Utterance[],
  engine: SpeechEngine,
  cacheFolder: string,
  onProgress: (progress: SpeakingProgress) => void,
): Promise<readonly SpokenSentence[]> => {
  const jobs = utterances.map((utterance) => ({ key: keyOf(engine, utterance), utterance }))
  const spoken = new Map<string, SpokenSentence>()
  const occurrences = countKeys(jobs)
  let done = 0
  let fromCache = 0
  const tell = (samples: Samples, { key }: Job): void => {
    spoken.set(key, describe(key, samples))
    done += occurrences.get(key) ?? 0
    onProgress({ done, total: jobs.length, fromCache })
  }
  const missing: Job[] = []
  for (const job of uniqueJobs(jobs)) {
    const kept = await readKept(cacheFolder, job.key)
    if (kept === undefined) missing.push(job)
    else {
      fromCache += occurrences.get(job.key) ?? 0
      tell(kept, job)
    }
  }
  await inLanes(missing, engine.concurrency, async (job) => {
    const samples = await speakOne(job.utterance, engine)
    await keep(cacheFolder, job.key, samples)
    tell(samples, job)
  })
  return jobs.flatMap(({ key }) => spoken.get(key) ?? [])
}

/**
 * Which sentences are not kept from before, each once, and how many different ones are. Reads the files, as a damaged one does not count.
 */
export const missingSentences = async (
  utterances: readonly Utterance[],
  engine: Pick<SpeechEngine, 'identityOf'>,
  cacheFolder: string,
): Promise<{ readonly missing: readonly Utterance[]; readonly kept: number }> => {
  const jobs = uniqueJobs(utterances.map((utterance) => ({ key: keyOf(engine, utterance), utterance })))
  const isKept = await Promise.all(jobs.map(async ({ key }) => (await readKept(cacheFolder, key)) !== undefined))
  const missing = jobs.filter((_, at) => isKept[at] !== true).map(({ utterance }) => utterance)
  return { missing, kept: jobs.length - missing.length }
}

/** The names under which the sentences of a plan are kept. */
export const keysOf = (utterances: readonly Utterance[], engine: Pick<SpeechEngine, 'identityOf'>): readonly string[] =>
  utterances.map((utterance) => keyOf(engine, utterance))

const keyOf = (engine: Pick<SpeechEngine, 'identityOf'>, { speaker, spoken }: Utterance): string =>
  cacheKey(engine.identityOf(speaker), spoken)

const countKeys = (jobs: readonly Job[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { key } of jobs) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const describe = (key: string, { sampleRate, pcm }: Samples): SpokenSentence => {
  let sum = 0
  for (const sample of pcm) sum += sample * sample
  return { key, sampleRate, length: pcm.length, meanSquare: pcm.length === 0 ? 0 : sum / pcm.length }
}

const uniqueJobs = (jobs: readonly Job[]): readonly Job[] => [...new Map(jobs.map((job) => [job.key, job])).values()]

const speakOne = async (utterance: Utterance, engine: SpeechEngine): Promise<Samples> => {
  let samples: Samples
  try {
    samples = await engine.speak({ text: utterance.spoken, speaker: utterance.speaker })
  } catch (error) {
    throw sentenceNotSpoken(utterance, error)
  }
  const fault = faultInSamples(utterance.spoken, samples)
  if (fault !== undefined) throw sentenceNotSpoken(utterance, voiceFailed(fault))
  return samples
}
