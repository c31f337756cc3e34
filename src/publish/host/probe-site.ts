import { isLoopback } from '../base-url.ts'
import { parseRss } from '../lint/feedsmith.ts'
import { type LintFinding, unless } from '../lint/lint-rule.ts'
import { type Answer, askHost, sayAnswer } from './ask-host.ts'
import { podcastType } from './content-types.ts'
import { hostFault } from './host-fault.ts'

/**
 * What is wrong with how a host serves a feed and the files of its newest episode: https, types, ETag, 304, HEAD, byte ranges, CORS.
 * Each question ends within 20 seconds. Asks for the feed twice and for each file's head; no audio is downloaded but one byte.
 */
export const probeFeed = async (address: string): Promise<readonly LintFinding[]> => {
  const answer = await askHost(address)
  if (typeof answer === 'string' || answer.status !== 200)
    return [hostFault('host-answers', address, sayAnswer(answer))]
  const found = [...secure(address, answer), ...typed(address, answer), ...open(address, answer)]
  const again = await askAgain(address, answer.headers)
  return [...found, ...again, ...(await probeFiles(address, answer.body))]
}

const probeFiles = async (address: string, xml: string): Promise<readonly LintFinding[]> => {
  const feed = readFeed(xml)
  if (feed === undefined) return [hostFault('host-feed', address, 'what the host gives is no feed that can be read')]
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
  const head = await askHost(url, { method: 'HEAD' })
  if (typeof head === 'string' || head.status !== 200) return [hostFault('host-head', url, sayAnswer(head))]
  const part = await askHost(url, { headers: { range: 'bytes=0-0' } })
  const ranged = typeof part !== 'string' && part.status === 206 && part.bytes === 1
  return [
    ...secure(url, head),
    ...typed(url, head),
    ...lengthFaults(head, length).map((text) => hostFault('host-length', url, text)),
    ...unless(ranged, `a request for one byte: ${sayAnswer(part)}`).map((text) => hostFault('host-ranges', url, text)),
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
  const head = await askHost(url, { method: 'HEAD' })
  if (typeof head === 'string' || head.status !== 200) return [hostFault('host-head', url, sayAnswer(head))]
  return [...secure(url, head), ...typed(url, head), ...open(url, head)]
}

const probeHead = async (url: string): Promise<readonly LintFinding[]> => {
  const head = await askHost(url, { method: 'HEAD' })
  return typeof head !== 'string' && head.status === 200
    ? secure(url, head)
    : [hostFault('host-head', url, sayAnswer(head))]
}

/** A host may lead on to an address of its own choice, which apps then see. */
const secure = (url: string, { leadTo }: Answer): readonly LintFinding[] =>
  [url, leadTo]
    .filter((at) => !at.startsWith('https:') && !isLoopback(at))
    .slice(0, 1)
    .map((at) => hostFault('host-https', url, at === url ? 'it is not https' : `it leads to ${at}, which is not https`))

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
  return unless(holds, `its type is ${type}, not ${wanted}`).map((text) => hostFault('host-types', url, text))
}

const open = (url: string, { headers }: Answer): readonly LintFinding[] =>
  unless(
    url.endsWith('.html') || headers.get('access-control-allow-origin') === '*',
    'no access-control-allow-origin: *',
  ).map((text) => ({ ...hostFault('host-cors', url, text), level: 'warning' }))

const askAgain = async (url: string, headers: Headers): Promise<readonly LintFinding[]> => {
  const etag = headers.get('etag')
  const modified = headers.get('last-modified')
  if (etag === null && modified === null) return [hostFault('host-etag', url, 'neither ETag nor Last-Modified')]
  const same: Record<string, string> =
    etag === null ? { 'if-modified-since': modified ?? '' } : { 'if-none-match': etag }
  // fetch would ask past every cache, and a host may then leave the question of a change aside.
  const answer = await askHost(url, { headers: { ...same, 'cache-control': 'max-age=0' } })
  const holds = typeof answer !== 'string' && answer.status === 304
  return unless(holds, `asked again for what had not changed: ${sayAnswer(answer)}`).map((text) =>
    hostFault('host-etag', url, text),
  )
}
