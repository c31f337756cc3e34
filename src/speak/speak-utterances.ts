import type { Utterance } from './audio-plan.ts'
import { cacheKey, keep, readKept } from './cache.ts'
import { faultInSamples } from './check-samples.ts'
import { sentenceNotSpoken } from './errors.ts'
import type { Samples, SpeechEngine } from './speech-engine.ts'

export interface SpeakingProgress {
  readonly done: number
  readonly total: number
  /** How many of those done had been kept from before. */
  readonly fromCache: number
}

interface Job {
  readonly key: string
  readonly utterance: Utterance
}

/**
 * The samples of every sentence, in order. A sentence that was spoken before is not spoken again; one that is spoken is kept at once, so
 * that a later failure loses nothing. The same sentence twice is spoken once.
 * @throws ScrcastError `speak/sentence-not-spoken`, after the sentences under way have been kept
 */
export const speakUtterances = async (
  utterances: readonly Utterance[],
  engine: SpeechEngine,
  cacheFolder: string,
  onProgress: (progress: SpeakingProgress) => void,
): Promise<readonly Samples[]> => {
  const jobs = utterances.map((utterance) => ({ key: keyOf(engine, utterance), utterance }))
  const spoken = new Map<string, Samples>()
  let done = 0
  let fromCache = 0
  const tell = (samples: Samples, { key }: Job): void => {
    spoken.set(key, samples)
    done += jobs.filter((job) => job.key === key).length
    onProgress({ done, total: jobs.length, fromCache })
  }
  const missing: Job[] = []
  for (const job of uniqueJobs(jobs)) {
    const kept = await readKept(cacheFolder, job.key)
    if (kept === undefined) missing.push(job)
    else {
      fromCache += jobs.filter(({ key }) => key === job.key).length
      tell(kept, job)
    }
  }
  await inParallel(missing, engine.concurrency, async (job) => {
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
  engine: Pick<SpeechEngine, 'identity'>,
  cacheFolder: string,
): Promise<{ readonly missing: readonly Utterance[]; readonly kept: number }> => {
  const jobs = uniqueJobs(utterances.map((utterance) => ({ key: keyOf(engine, utterance), utterance })))
  const isKept = await Promise.all(jobs.map(async ({ key }) => (await readKept(cacheFolder, key)) !== undefined))
  const missing = jobs.filter((_, at) => isKept[at] !== true).map(({ utterance }) => utterance)
  return { missing, kept: jobs.length - missing.length }
}

/** The names under which the sentences of a plan are kept. */
export const keysOf = (utterances: readonly Utterance[], engine: Pick<SpeechEngine, 'identity'>): readonly string[] =>
  utterances.map((utterance) => keyOf(engine, utterance))

const keyOf = ({ identity }: Pick<SpeechEngine, 'identity'>, { speaker, spoken }: Utterance): string =>
  cacheKey(identity, { speaker, text: spoken })

const uniqueJobs = (jobs: readonly Job[]): readonly Job[] => [...new Map(jobs.map((job) => [job.key, job])).values()]

const speakOne = async (utterance: Utterance, engine: SpeechEngine): Promise<Samples> => {
  let samples: Samples
  try {
    samples = await engine.speak({ text: utterance.spoken, speaker: utterance.speaker })
  } catch (error) {
    throw sentenceNotSpoken(utterance, error)
  }
  const fault = faultInSamples(utterance.spoken, samples)
  if (fault !== undefined) throw sentenceNotSpoken(utterance, fault)
  return samples
}

/** Runs the jobs in order, `width` at a time; after a failure it starts no more, waits for those under way, and throws the first. */
const inParallel = async <T>(jobs: readonly T[], width: number, run: (job: T) => Promise<void>): Promise<void> => {
  const failures: unknown[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    while (failures.length === 0) {
      const job = jobs[next]
      if (job === undefined) return
      next += 1
      await run(job).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, width) }, lane))
  if (failures.length > 0) throw failures[0]
}
