/** For one answer. */
const MOST_MILLISECONDS = 20_000

/** What a host answered. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Where it came from in the end. */
  readonly leadTo: string
  /** Minus one where more came than was asked for. */
  readonly bytes: number
  readonly body: string
}

/** Asks a host over HTTP; where no whole answer comes within 20 seconds, why not. */
export const askHost = async (url: string, request: RequestInit = {}): Promise<Answer | string> => {
  if (!URL.canParse(url)) return 'this is no address'
  try {
    const signals = [AbortSignal.timeout(MOST_MILLISECONDS), ...(request.signal ? [request.signal] : [])]
    const response = await fetch(url, { ...request, signal: AbortSignal.any(signals) })
    const { status, headers, url: leadTo } = response
    if (status === 200 && request.headers !== undefined) {
      // The whole file where a part was asked for: that it came is answer enough.
      await response.body?.cancel()
      return { status, headers, leadTo, bytes: -1, body: '' }
    }
    const bytes = Buffer.from(await response.arrayBuffer())
    return { status, headers, leadTo, bytes: bytes.length, body: bytes.toString('utf8') }
  } catch (error) {
    return sayFailure(error)
  }
}

/** Node says why only in the cause: that a name is unknown, or a connection refused. */
const sayFailure = (error: unknown): string => {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `nothing whole within ${MOST_MILLISECONDS / 1000} s`
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

/** In words, for a finding. */
export const sayAnswer = (answer: Answer | string): string =>
  typeof answer === 'string' ? `no answer (${answer})` : `the host answered ${answer.status}`
