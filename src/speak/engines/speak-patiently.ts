import { pauseBeforeRetry, type ServiceFault } from '../../shared/index.ts'
import { faultInSamples } from '../check-samples.ts'
import { serviceFailed, voiceFailed } from '../errors.ts'
import type { Samples } from '../speech-engine.ts'

/** Waits that long. */
export type Wait = (milliseconds: number) => Promise<void>

/** What came of one try: sound, or what a service says instead, or sound that cannot be used. */
export type Spoken = Samples | ServiceFault | { readonly kind: 'unusable'; readonly why: string }

/** A text that was not spoken well is asked for so many times in all. */
const MOST_TRIES = 3

/**
 * Asks for a text's sound until it is all there: waits where the service is busy or out of reach, and asks again where what came is
 * empty, cut off, or far too long or short for its text. Never gives silence.
 * @throws ScrcastError `speak/service-failed`, `speak/voice-failed`
 */
export const speakPatiently = async (
  text: string,
  host: string,
  { speak, wait }: { readonly speak: () => Promise<Spoken>; readonly wait: Wait },
): Promise<Samples> => {
  let waits = 0
  for (let tries = 1; ; tries++) {
    const spoken = await speak()
    if ('kind' in spoken && spoken.kind !== 'unusable') {
      const seconds = pauseBeforeRetry(spoken, waits++)
      if (seconds === undefined) throw serviceFailed(host, spoken)
      tries -= 1
      await wait(seconds * 1000)
      continue
    }
    const fault = 'kind' in spoken ? spoken.why : faultInSamples(text, spoken)
    if (fault === undefined && !('kind' in spoken)) return spoken
    if (tries === MOST_TRIES) throw voiceFailed(`${host}: ${fault}`)
  }
}
