/** Why a service gave no answer. */
export type ServiceFault =
  /** It may answer later. `waitSeconds` is what it asks for; absent where it does not say. */
  | { readonly kind: 'busy'; readonly status: number; readonly waitSeconds?: number }
  | { readonly kind: 'unreachable'; readonly why: string }
  /** Asking again will not help. `why` is what it says of it; empty where that could hold a part of the key. */
  | { readonly kind: 'denied'; readonly status: number; readonly why: string }

/** What a client knows of a request that failed; no `status` where no answer came. */
export interface FailedRequest {
  readonly status?: number | undefined
  readonly message: string
  readonly code?: string | null | undefined
  readonly headers?: Headers | undefined
  readonly cause?: unknown
}

/** What a failed request means. `key` is kept out of every message. */
export const serviceFaultOf = (failed: FailedRequest, key: string): ServiceFault => {
  const { status, headers } = failed
  if (status === undefined) return { kind: 'unreachable', why: whyUnreachable(failed) }
  if (status >= 300 && status < 400)
    return { kind: 'unreachable', why: 'it sends requests on to another address, and nothing was sent there' }
  const isSpent = failed.code === 'insufficient_quota'
  if (!isSpent && (status === 429 || status === 408 || status === 409 || status >= 500)) {
    const waitSeconds = headers === undefined ? undefined : secondsToWait(headers)
    return { kind: 'busy', status, ...(waitSeconds === undefined ? {} : { waitSeconds }) }
  }
  // What a server says of a key may hold a part of it.
  const said = status === 401 || status === 403 ? '' : failed.message.replace(/^\d+ /, '')
  const why = key === '' ? said : said.replaceAll(key, '…')
  return { kind: 'denied', status, why: why.replace(/\s+/g, ' ').slice(0, 300).replace(/\.$/, '') }
}

/** Pauses before the next tries, in seconds, where the service does not say how long. */
const PAUSES = [1, 2, 4, 8]

/** A service that asks for a longer wait, in seconds, is not waited for. */
const LONGEST_WAIT = 60

/** Seconds to wait before a service is asked again after `waits` waits; undefined where no wait would help, or there were enough. */
export const pauseBeforeRetry = (fault: ServiceFault, waits: number): number | undefined => {
  const pause = PAUSES[waits]
  if (fault.kind === 'denied' || pause === undefined) return undefined
  const asked = fault.kind === 'busy' ? fault.waitSeconds : undefined
  return asked !== undefined && asked > LONGEST_WAIT ? undefined : (asked ?? pause)
}

const whyUnreachable = ({ message, cause }: FailedRequest): string => {
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
