import { inLanes } from '../in-lanes.ts'
import type { LintFinding } from '../lint/lint-rule.ts'
import { type Answer, askHost } from './ask-host.ts'
import { hostFault } from './host-fault.ts'

/** For all that was withdrawn or replaced together. */
const MOST_MILLISECONDS_FOR_GONE = 60_000

/**
 * Which of the addresses where nothing may stand, since it was withdrawn or replaced, a host still gives out, in their order. Several are
 * asked for at a time; a warning says how many answers had not come when the time for all of them ran out.
 */
export const probeGone = async (
  addresses: readonly string[],
  mostMilliseconds = MOST_MILLISECONDS_FOR_GONE,
): Promise<readonly LintFinding[]> => {
  const signal = AbortSignal.timeout(mostMilliseconds)
  const answers = new Map<string, Answer | string>()
  await inLanes(addresses, async (address) => {
    const answer = await askHost(address, { method: 'HEAD', signal })
    if (typeof answer !== 'string' || !signal.aborted) answers.set(address, answer)
  })
  const unknown = addresses.filter((address) => !answers.has(address))
  return [
    ...addresses
      .filter((address) => statusOf(answers.get(address)) === 200)
      .map((address) => hostFault('host-gone', address, 'it is still there')),
    ...unknown.slice(0, 1).map((address): LintFinding => {
      const text = `whether this is still there, and ${unknown.length - 1} more, the host did not say within ${mostMilliseconds / 1000} s in all`
      return { ...hostFault('host-gone', address, text), level: 'warning' }
    }),
  ]
}

const statusOf = (answer: Answer | string | undefined): number | undefined =>
  typeof answer === 'object' ? answer.status : undefined
