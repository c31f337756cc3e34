import { pauseBeforeRetry, type ServiceFault } from '../../shared/index.ts'
import { modelBusy, modelDenied, modelTooSlow, modelUnreachable } from './errors.ts'
import type { Model, ModelReply, ModelRequest } from './model.ts'
import { MOST_TOKENS } from './request-body.ts'

/** Waits that long. */
export type Wait = (milliseconds: number) => Promise<void>

/** An answer that could be parsed; or why there is none, which the author is told. */
export type Asked<Answer> = { readonly answer: Answer; readonly text: string } | { readonly none: string }

/** A model that gave no JSON, or was too slow, is asked so many times in all; more would cost and hardly help. */
const MOST_TRIES = 2

/** Once an answer was cut off. */
const MORE_TOKENS = 16_000

/**
 * Asks a model until it gives an answer that `parse` can read, as long as asking again can help: it waits where the server is busy or
 * cannot be reached, and tries once more where an answer was broken, cut off or slow.
 * @throws ScrcastError `draft/model-busy`, `draft/model-unreachable`, `draft/model-too-slow`, `draft/model-denied`
 */
export const askPatiently = async <Answer>(
  model: Model,
  request: ModelRequest,
  { parse, wait }: { readonly parse: (text: string) => Answer | undefined; readonly wait: Wait },
): Promise<Asked<Answer>> => {
  let waits = 0
  let tries = 0
  let mostTokens: number = MOST_TOKENS
  for (;;) {
    const reply = await model.ask(request, mostTokens)
    if (reply.kind === 'busy' || reply.kind === 'unreachable' || reply.kind === 'denied') {
      await wait(pauseAfter(reply, waits++, model.host) * 1000)
      continue
    }
    const answer = reply.kind === 'answer' ? parse(reply.text) : undefined
    if (reply.kind === 'answer' && answer !== undefined) return { answer, text: reply.text }
    tries += 1
    if (tries === MOST_TRIES && reply.kind === 'too-slow') throw modelTooSlow(model.host, reply.seconds)
    if (tries === MOST_TRIES || reply.kind === 'refused') return { none: whyNone(reply) }
    if (reply.kind === 'cut-off') mostTokens = MORE_TOKENS
  }
}

/** In seconds; throws where no wait would help. */
const pauseAfter = (fault: ServiceFault, waits: number, host: string): number => {
  const pause = pauseBeforeRetry(fault, waits)
  if (pause !== undefined) return pause
  if (fault.kind === 'denied') throw modelDenied(host, fault.status, fault.why)
  throw fault.kind === 'busy'
    ? modelBusy(host, fault.status, fault.waitSeconds ?? 0)
    : modelUnreachable(host, fault.why)
}

const whyNone = (reply: ModelReply): string => {
  if (reply.kind === 'refused')
    return `it declined: ${reply.why
      .replace(/\s+/g, ' ')
      .slice(0, 200)
      .replace(/[.\s]+$/, '')}`
  if (reply.kind === 'cut-off') return 'its answer was cut off before the end'
  return reply.kind === 'answer' ? 'it gave no JSON of the form that it was asked for' : 'what came back was no answer'
}
