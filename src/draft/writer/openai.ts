import type { OpenAI } from 'openai'
import { serviceFaultOf } from '../../shared/index.ts'
import type { Model, ModelReply } from './model.ts'
import { requestBody } from './request-body.ts'

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
      const [{ APIError }, { chat }] = await Promise.all([import('openai'), client])
      // The package's own time-out ends when the first bytes arrive; a body may then stall for ever.
      const signal = AbortSignal.timeout(timeoutSeconds * 1000)
      try {
        return readReply(await chat.completions.create(requestBody(request, mostTokens), { signal }))
      } catch (error) {
        if (signal.aborted) return { kind: 'too-slow', seconds: timeoutSeconds }
        if (error instanceof APIError) return serviceFaultOf(error, key)
        return brokeOff(error)
          ? { kind: 'unreachable', why: 'the connection broke within an answer' }
          : { kind: 'broken' }
      }
    },
  }
}

/** Whether the connection ended within a body: what came is not what was sent, and asking again helps. */
const brokeOff = (error: unknown): boolean =>
  error instanceof TypeError && /terminated|socket|network/i.test(`${error.message} ${String(error.cause)}`)

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
