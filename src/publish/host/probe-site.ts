import { isLoopback } from '../base-url.ts'
import { parseRss } from '../lint/feedsmith.ts'
import { type LintFinding, unless } from '../lint/lint-rule.ts'
import { podcastType } from './content-types.ts'

const MOST_MILLISECONDS = 20_000

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: number
}

/**
 * What is wrong with how a host serves a feed and the files of its newest episode: https, types, ETag, 304, HEAD, byte ranges, CORS.
 * Asks for the feed twice and for each file's head; no audio is downloaded but one byte.
 */
export const probeFeed = async (address: string): Promise<readonly LintFinding[]> => {
  const answer = await ask(address)
  if (typeof answer === 'string' || answer.status !== 200) return [broken('host-answers', address, sayAnswer(answer))]
  const found = [...secure(address), ...typed(address, answer), ...open(address, answer)]
  const again = await askAgain(address, answer.headers)
  const xml = await (await fetch(address)).text()
  return [...found, ...again, ...(await probeFiles(xml))]
}

/** Which of the addresses where nothing may stand, since it was withdrawn or replaced, a host still gives out. */
export const probeGone = async (addresses: readonly string[]): Promise<readonly LintFinding[]> => {
  const found: LintFinding[] = []
  for (const address of addresses) {
    const answer = await ask(address, { method: 'HEAD' })
    if (typeof answer !== 'string' && answer.status === 200)
      found.push(broken('host-gone', address, 'it is still there'))
  }
  return found
}

const probeFiles = async (xml: string): Promise<readonly LintFinding[]> => {
  const { items = [], itunes } = parseRss(xml)
  const [newest] = items
  const audio = newest?.enclosures?.[0]
  const small = [...(newest?.podcast?.transcripts ?? []), newest?.podcast?.chapters].map((file) => file?.url ?? '')
  const found = await Promise.all([
    ...(audio?.url === undefined ? [] : [probeAudio(audio.url, audio.length ?? 0)]),
    ...small.filter((url) => url !== '').map(probeSmall),
    ...(itunes?.image === undefined ? [] : [probeHead(itunes.image)]),
  ])
  return found.flat()
}

const probeAudio = async (url: string, length: number): Promise<readonly LintFinding[]> => {
  const head = await ask(url, { method: 'HEAD' })
  if (typeof head === 'string' || head.status !== 200) return [broken('host-head', url, sayAnswer(head))]
  const part = await ask(url, { headers: { range: 'bytes=0-0' } })
  const ranged = typeof part !== 'string' && part.status === 206 && part.bytes === 1
  const said = Number(head.headers.get('content-length'))
  return [
    ...typed(url, head),
    ...unless(said === length, `it has ${said} bytes, and the feed says ${length}`).map((text) =>
      broken('host-length', url, text),
    ),
    ...unless(ranged, `a request for one byte: ${sayAnswer(part)}`).map((text) => broken('host-ranges', url, text)),
  ]
}

const probeSmall = async (url: string): Promise<readonly LintFinding[]> => {
  const head = await ask(url, { method: 'HEAD' })
  if (typeof head === 'string' || head.status !== 200) return [broken('host-head', url, sayAnswer(head))]
  return [...typed(url, head), ...open(url, head)]
}

const probeHead = async (url: string): Promise<readonly LintFinding[]> => {
  const head = await ask(url, { method: 'HEAD' })
  return typeof head !== 'string' && head.status === 200 ? [] : [broken('host-head', url, sayAnswer(head))]
}

const secure = (url: string): readonly LintFinding[] =>
  unless(url.startsWith('https:') || isLoopback(url), 'it is not https').map((text) => broken('host-https', url, text))

/** Types of hosts that let nobody choose, which apps take as well. */
const ALSO_TAKEN: Readonly<Record<string, readonly string[]>> = {
  'application/rss+xml': ['application/xml', 'text/xml'],
  'application/json+chapters': ['application/json'],
}

/** A page has the type that web servers know anyway. */
const typed = (url: string, { headers }: Answer): readonly LintFinding[] => {
  const wanted = (podcastType(url) ?? 'text/html').split(';')[0] ?? ''
  const type = headers.get('content-type') ?? 'none'
  const [given = ''] = type.split(';')
  const holds = given === wanted || (ALSO_TAKEN[wanted] ?? []).includes(given)
  return unless(holds, `its type is ${type}, not ${wanted}`).map((text) => broken('host-types', url, text))
}

const open = (url: string, { headers }: Answer): readonly LintFinding[] =>
  unless(
    url.endsWith('.html') || headers.get('access-control-allow-origin') === '*',
    'no access-control-allow-origin: *',
  ).map((text) => ({ ...broken('host-cors', url, text), level: 'warning' }))

const askAgain = async (url: string, headers: Headers): Promise<readonly LintFinding[]> => {
  const etag = headers.get('etag')
  const modified = headers.get('last-modified')
  if (etag === null && modified === null) return [broken('host-etag', url, 'neither ETag nor Last-Modified')]
  const same: Record<string, string> =
    etag === null ? { 'if-modified-since': modified ?? '' } : { 'if-none-match': etag }
  // fetch would ask past every cache, and a host may then leave the question of a change aside.
  const answer = await ask(url, { headers: { ...same, 'cache-control': 'max-age=0' } })
  const holds = typeof answer !== 'string' && answer.status === 304
  return unless(holds, `asked again for what had not changed: ${sayAnswer(answer)}`).map((text) =>
    broken('host-etag', url, text),
  )
}

const ask = async (url: string, request: RequestInit = {}): Promise<Answer | string> => {
  if (!URL.canParse(url)) return 'this is no address'
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(MOST_MILLISECONDS) })
    if (response.status === 200 && request.headers !== undefined) {
      // The whole file where a part was asked for: that it came is answer enough.
      await response.body?.cancel()
      return { status: 200, headers: response.headers, bytes: -1 }
    }
    return { status: response.status, headers: response.headers, bytes: (await response.arrayBuffer()).byteLength }
  } catch (error) {
    return sayFailure(error)
  }
}

/** Node says why only in the cause: that a name is unknown, or a connection refused. */
const sayFailure = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

const sayAnswer = (answer: Answer | string): string =>
  typeof answer === 'string' ? `no answer (${answer})` : `the host answered ${answer.status}`

const EXPLANATIONS = {
  'host-answers': 'A feed that does not load has no listeners.',
  'host-https': 'Apps and directories refuse what is not https.',
  'host-types': 'Apps decide by the type what to do with a file.',
  'host-cors': 'Web players on other sites read feed, transcripts and chapters by script.',
  'host-etag': 'Apps ask often; a host that cannot say “nothing changed” sends everything each time.',
  'host-head': 'Apps and directories look at a file before they fetch it.',
  'host-length': 'Apps trust the length in the feed.',
  'host-gone': 'What was withdrawn or replaced may be had by nobody.',
  'host-ranges': 'Without byte ranges nobody can jump within the audio, and Apple refuses the show.',
} as const

const broken = (rule: keyof typeof EXPLANATIONS, address: string, text: string): LintFinding => ({
  rule,
  level: 'error',
  address,
  text,
  explanation: EXPLANATIONS[rule],
  source: 'Apple, podcasters.apple.com/support/823-podcast-requirements; Podcast namespace; RFC 9110',
})
