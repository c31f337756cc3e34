import type { OpenAI } from 'openai'
import type { Model, ModelReply, ModelRequest } from './model.ts'

export interface OpenAiSettings {
  /** Such as `https://api.openai.com/v1`. */
  readonly baseUrl: string
  readonly key: string
  /** For one try, from the first byte sent to the last one received. */
  readonly timeoutSeconds: number
}

/** A model behind a server that speaks the chat completions of OpenAI. Loads the package when it is first asked. */
export const openOpenAi = ({ baseUrl, key, timeoutSeconds }: OpenAiSettings): Model => {
  let client: Promise<OpenAI> | undefined
  const connect = async (): Promise<OpenAI> => {
    const { OpenAI } = await import('openai')
    return new OpenAI({
      apiKey: key,
      baseURL: baseUrl,
      // Waiting and asking again is ours, so that the author is told.
      maxRetries: 0,
      logLevel: 'off',
      // Elsewhere was not what the author agreed to.
      fetchOptions: { redirect: 'manual' },
    })
  }
  return {
    host: new URL(baseUrl).host,
    ask: async (request, mostTokens) => {
      client ??= connect()
      // The package's own time-out ends when the first bytes arrive; a body may then stall for ever.
      const signal = AbortSignal.timeout(timeoutSeconds * 1000)
      const { APIError } = await import('openai')
      try {
        return readReply(await (await client).chat.completions.create(bodyOf(request, mostTokens), { signal }))
      } catch (error) {
        if (signal.aborted) return { kind: 'too-slow', seconds: timeoutSeconds }
        return error instanceof APIError ? replyOf(error, key) : { kind: 'broken' }
      }
    },
  }
}

const bodyOf = ({ model, messages, schema }: ModelRequest, mostTokens: number) => ({
  model,
  messages: [...messages],
  max_completion_tokens: mostTokens,
  response_format: {
    type: 'json_schema' as const,
    json_schema: { name: 'sentences', strict: true, schema: { ...schema } },
  },
})

/** A proxy or another program may have answered: nothing of the package's types is relied on. */
const readReply = (completion: Partial<OpenAI.ChatCompletion> | string): ModelReply => {
  const choice = typeof completion === 'string' ? undefined : completion.choices?.[0]
  if (choice?.message === undefined) return { kind: 'broken' }
  const { finish_reason, message } = choice
  if (message.refusal) return { kind: 'refused', why: message.refusal }
  if (finish_reason === 'content_filter') return { kind: 'refused', why: 'a content filter stopped it' }
  if (finish_reason === 'length') return { kind: 'cut-off' }
  return typeof message.content === 'string' ? { kind: 'answer', text: message.content } : { kind: 'broken' }
}

/** The part of the package's error that is read. */
interface ServerFault {
  readonly status?: number | undefined
  readonly message: string
  readonly code?: string | null | undefined
  readonly headers?: Headers | undefined
  readonly cause?: unknown
}

const replyOf = (fault: ServerFault, key: string): ModelReply => {
  const { status, headers } = fault
  if (status === undefined) return { kind: 'unreachable', why: whyUnreachable(fault) }
  if (status >= 300 && status < 400)
    return { kind: 'unreachable', why: 'it sends requests on to another address, and nothing was sent there' }
  const isSpent = fault.code === 'insufficient_quota'
  if (!isSpent && (status === 429 || status === 408 || status === 409 || status >= 500)) {
    const waitSeconds = headers === undefined ? undefined : secondsToWait(headers)
    return { kind: 'busy', status, ...(waitSeconds === undefined ? {} : { waitSeconds }) }
  }
  // What a server says of a key may hold a part of it.
  const why = status === 401 || status === 403 ? '' : fault.message.replaceAll(key, '…').replace(/^\d+ /, '')
  return { kind: 'denied', status, why: why.replace(/\s+/g, ' ').slice(0, 300).replace(/\.$/, '') }
}

const whyUnreachable = ({ message, cause }: ServerFault): string => {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  return (inner instanceof Error ? inner.message : message).replace(/\.$/, '') || 'the connection broke'
}

/** RFC 9110, 10.2.3: seconds, or a date, which is compared with the server's own clock. */
const secondsToWait = (headers: Headers): number | undefined => {
  const milliseconds = headers.get('retry-after-ms')
  if (milliseconds !== null && /^\d+$/.test(milliseconds)) return Math.ceil(Number(milliseconds) / 1000)
  const after = headers.get('retry-after')
  if (after === null) return undefined
  if (/^\d+$/.test(after)) return Number(after)
  const seconds = (Date.parse(after) - Date.parse(headers.get('date') ?? '')) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}
