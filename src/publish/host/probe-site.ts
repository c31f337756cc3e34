import { isLoopback } from '../base-url.ts'
import { inLanes } from '../in-lanes.ts'
import { parseRss } from '../lint/feedsmith.ts'
import { type LintFinding, unless } from '../lint/lint-rule.ts'
import { podcastType } from './content-types.ts'

const MOST_MILLISECONDS = 20_000
/** For all that was withdrawn or replaced together. */
const MOST_MILLISECONDS_FOR_GONE = 60_000

interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Where it came from in the end. */
  readonly leadTo: string
  /** Minus one where more came than was asked for. */
  readonly bytes: number
  readonly body: string
}

/**
 * What is wrong with how a host serves a feed and the files of its newest episode: https, types, ETag, 304, HEAD, byte ranges, CORS.
 * Each question ends within 20 seconds. Asks for the feed twice and for each file's head; no audio is downloaded but one byte.
 */
export const probeFeed = async (address: string): Promise<readonly LintFinding[]> => {
  const answer = await ask(address)
  if (typeof answer === 'string' || answer.status !== 200) return [broken('host-answers', address, sayAnswer(answer))]
  const found = [...secure(address, answer), ...typed(address, answer), ...open(address, answer)]
  const again = await askAgain(address, answer.headers)
  return [...found, ...again, ...(await probeFiles(address, answer.body))]
}

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
    const answer = await ask(address, { method: 'HEAD', signal })
    if (typeof answer !== 'string' || !signal.aborted) answers.set(address, answer)
  })
  const unknown = addresses.filter((address) => !answers.has(address))
  return [
    ...addresses
      .filter((address) => statusOf(answers.get(address)) === 200)
      .map((address) => broken('host-gone', address, 'it is still there')),
    ...unknown.slice(0, 1).map((address): LintFinding => {
      const text = `whether this is still there, and ${unknown.length - 1} more, the host did not say within ${mostMilliseconds / 1000} s in all`
      return { ...broken('host-gone', address, text), level: 'warning' }
    }),
  ]
}

const statusOf = (answer: Answer | string | undefined): number | undefined =>
  typeof answer === 'object' ? answer.status : undefined

const probeFiles = async (address: string, xml: string): Promise<readonly LintFinding[]> => {
  const feed = readFeed(xml)
  if (feed === undefined) return [broken('host-feed', address, 'what the host gives is no feed that can be read')]
  const { items = [], itunes } = feed
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

/** Undefined where a host gives something else, such as a page of its own or half of the feed. */
const readFeed = (xml: string): ReturnType<typeof parseRss> | undefined => {
  try {
    return /<\/rss>\s*$/.test(xml) ? parseRss(xml) : undefined
  } catch {
    return undefined
  }
}

const probeAudio = async (url: string, length: number): Promise<readonly LintFinding[]> => {
  const head = await ask(url, { method: 'HEAD' })
  if (typeof head === 'string' || head.status !== 200) return [broken('host-head', url, sayAnswer(head))]
  const part = await ask(url, { headers: { range: 'bytes=0-0' } })
  const ranged = typeof part !== 'string' && part.status === 206 && part.bytes === 1
  return [
    ...secure(url, head),
    ...typed(url, head),
    ...lengthFaults(head, length).map((text) => broken('host-length', url, text)),
    ...unless(ranged, `a request for one byte: ${sayAnswer(part)}`).map((text) => broken('host-ranges', url, text)),
  ]
}

const lengthFaults = ({ headers }: Answer, length: number): readonly string[] => {
  const coding = headers.get('content-encoding')
  // Compressed on the way, audio has no length, no ranges, and is no smaller.
  if (coding !== null) return [`the host compresses it (${coding})`]
  const said = headers.get('content-length')
  if (said === null) return ['the host does not say its length']
  return unless(Number(said) === length, `it has ${said} bytes, and the feed says ${length}`)
}

const probeSmall = async (url: string): Promise<readonly LintFinding[]> => {
  const head = await ask(url, { method: 'HEAD' })
  if (typeof head === 'string' || head.status !== 200) return [broken('host-head', url, sayAnswer(head))]
  return [...secure(url, head), ...typed(url, head), ...open(url, head)]
}

const probeHead = async (url: string): Promise<readonly LintFinding[]> => {
  const head = await ask(url, { method: 'HEAD' })
  return typeof head !== 'string' && head.status === 200
    ? secure(url, head)
    : [broken('host-head', url, sayAnswer(head))]
}

/** A host may lead on to an address of its own choice, which apps then see. */
const secure = (url: string, { leadTo }: Answer): readonly LintFinding[] =>
  [url, leadTo]
    .filter((at) => !at.startsWith('https:') && !isLoopback(at))
    .slice(0, 1)
    .map((at) => broken('host-https', url, at === url ? 'it is not https' : `it leads to ${at}, which is not https`))

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

const sayAnswer = (answer: Answer | string): string =>
  typeof answer === 'string' ? `no answer (${answer})` : `the host answered ${answer.status}`

const EXPLANATIONS = {
  'host-answers': 'A feed that does not load has no listeners.',
  'host-feed': 'Apps drop a feed that they cannot read.',
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
