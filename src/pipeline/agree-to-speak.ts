import { type AudioPlan, missingSentences, type SpeechEngine } from '../speak/index.ts'
import { notAgreed } from './errors.ts'
import type { Voices } from './open-voices.ts'
import type { World } from './progress.ts'

/**
 * Asks the person before a sentence leaves this machine: to whom, how much, and at what price. Asks nothing where no service is used, or
 * everything is kept from before.
 * @throws ScrcastError `pipeline/not-agreed`
 */
export const agreeToSpeak = async (
  plans: readonly AudioPlan[],
  { engine, service }: Voices,
  cacheFolder: string,
  world: World,
): Promise<void> => {
  if (service === undefined) return
  const { sentences, characters, kept } = await stillToSpeak(plans, engine, cacheFolder)
  if (sentences === 0) return
  const { costPerMillionCharacters: price, currency } = service
  const cost =
    price === undefined
      ? 'What it costs cannot be said: voices.openai.costPerMillionCharacters is not set.'
      : `Estimated cost: ${((characters * price) / 1e6).toFixed(2)} ${currency}.`
  const question = `${sentences} sentences (${characters} characters) of the script will be sent to ${service.host}; ${kept} are kept from before. ${cost}`
  if (!(await world.agree(question))) throw notAgreed()
}

/** What editions that are made together have yet to speak: a sentence that several have counts once. */
export interface ToSpeak {
  readonly sentences: number
  readonly characters: number
  /** Different sentences that are kept from before. */
  readonly kept: number
}

/** Reads the cache; speaks nothing. */
export const stillToSpeak = async (
  plans: readonly AudioPlan[],
  engine: Pick<SpeechEngine, 'identityOf'>,
  cacheFolder: string,
): Promise<ToSpeak> => {
  const all = plans.flatMap(({ utterances }) => utterances)
  const { missing: left, kept } = await missingSentences(all, engine, cacheFolder)
  return { sentences: left.length, kept, characters: left.reduce((sum, { spoken }) => sum + spoken.length, 0) }
}
