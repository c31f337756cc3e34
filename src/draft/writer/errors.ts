import { ScrcastError } from '../../shared/index.ts'

/** Where a run that stops can go on. */
const GO_ON = 'What was written before is kept: run the command again and it goes on from there.'

export const brokenPrompts = (file: string, what: string): ScrcastError =>
  new ScrcastError({
    code: 'draft/broken-prompts',
    message: `templates/writer/${file} cannot be used: ${what}.`,
    hint: 'Mend it, or delete the copy in the workspace so that the built-in one is used.',
  })

export const modelBusy = (host: string, status: number, seconds: number): ScrcastError =>
  new ScrcastError({
    code: 'draft/model-busy',
    message:
      seconds > 0
        ? `${host} takes no more requests for now (status ${status}) and asks to wait ${seconds} seconds.`
        : `${host} cannot answer for now (status ${status}), although it was asked again several times.`,
    hint: `Wait a while. ${GO_ON}`,
  })

export const modelUnreachable = (host: string, why: string): ScrcastError =>
  new ScrcastError({
    code: 'draft/model-unreachable',
    message: `${host} cannot be reached: ${why}.`,
    hint: `Check OPENAI_BASE_URL and the network. ${GO_ON}`,
  })

export const modelTooSlow = (host: string, seconds: number): ScrcastError =>
  new ScrcastError({
    code: 'draft/model-too-slow',
    message: `${host} gave no whole answer within ${seconds} seconds, although it was asked again.`,
    hint: `Set writer.timeoutSeconds in scrcast.yaml higher, or take a faster model. ${GO_ON}`,
  })

export const modelDenied = (host: string, status: number, why: string): ScrcastError => {
  const [message, hint] = DENIED[status] ?? [
    `does not take the request (status ${status})`,
    'It may not know JSON schemas (response_format); take another model or server.',
  ]
  return new ScrcastError({
    code: 'draft/model-denied',
    message: `${host} ${message}${why === '' ? '' : `: ${why}`}.`,
    hint: `${hint} ${GO_ON}`,
  })
}

const CHECK_KEY = 'Check OPENAI_API_KEY in .env: it must belong to this host.'

const DENIED: Readonly<Record<number, readonly [message: string, hint: string]>> = {
  401: ['does not accept the key', CHECK_KEY],
  403: ['does not allow this key to do that', CHECK_KEY],
  404: [
    'does not know this address or model',
    'Check writer.model in scrcast.yaml, and OPENAI_BASE_URL, which usually ends in /v1.',
  ],
  429: ['has no credit left for this key', 'See the account at the service.'],
}
