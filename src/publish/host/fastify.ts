import { join, resolve } from 'node:path'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AUDIENCES } from '../../knowledge/index.ts'
import { listFolder, readText } from '../../shared/index.ts'
import { cannotListen, portInUse } from '../errors.ts'
import { GONE_LIST, pageOfGone } from '../gone-list.ts'
import { feedPath, NOT_FOUND } from '../site-paths.ts'
import { podcastType } from './content-types.ts'
import { leadsOut, openBytes } from './file-bytes.ts'
import { pageHeaders } from './page-headers.ts'
import { entityTag, type FoundFile, planAnswer } from './plan-answer.ts'

/** A site that is being served. */
export interface ServedSite {
  /** Such as `http://127.0.0.1:8080`. */
  readonly origin: string
  /** Address of each feed. */
  readonly addresses: readonly string[]
  close(): Promise<void>
}

const HTML = 'text/html; charset=utf-8'
const TEXT = 'text/plain; charset=utf-8'

/** What a script on another site may ask: browsers want to know it before they ask for a part of a file (Fetch standard, CORS-preflight). */
const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'range, if-range, if-none-match, if-modified-since, cache-control',
  'access-control-max-age': '86400',
  allow: 'GET, HEAD, OPTIONS',
} as const

/**
 * Serves a published site as a real host would: byte ranges, one or several, HEAD, ETag, Last-Modified, compressed text, the types that
 * podcast apps want, its own page for what does not exist and 410 for what was withdrawn. Port 0 takes any free port. Reaches only
 * this machine unless `host` says otherwise.
 * @throws ScrcastError `publish/port-in-use`, `publish/cannot-listen`
 */
export const serveSite = async ({
  folder,
  port,
  host = '127.0.0.1',
  feedsUnder = '',
}: {
  readonly folder: string
  readonly port: number
  readonly host?: string
  /** Where within the folder the feeds lie: empty, or a path that begins with a slash. */
  readonly feedsUnder?: string
}): Promise<ServedSite> => {
  const root = resolve(folder)
  const server = await openServer(root)
  server.addHook('onRequest', async ({ url }, reply) => {
    const page = await goneTo(url, root, feedsUnder)
    if (page !== undefined) await reply.code(410).headers(pageHeaders(NOT_FOUND, url)).type(HTML).send(page)
  })
  const origin = await listen(server, host, port)
  const there = await listFolder(join(root, feedsUnder))
  const feeds = AUDIENCES.map(feedPath).filter((path) => there.includes(path))
  return { origin, addresses: feeds.map((name) => `${origin}${feedsUnder}/${name}`), close: () => server.close() }
}

const openServer = async (root: string): Promise<FastifyInstance> => {
  // Loaded here, since every command would wait for them.
  const [{ default: fastify }, { default: fastifyStatic }] = await Promise.all([
    import('fastify'),
    import('@fastify/static'),
  ])
  const server = fastify({
    forceCloseConnections: true,
    // A server must take the whole address in the place of a path too (RFC 9112, 3.2.2).
    rewriteUrl: ({ url = '/' }) => url.replace(/^https?:\/\/[^/]*(?=\/|$)/i, '') || '/',
    // An address that cannot be spelled out, such as /%zz, names nothing either.
    frameworkErrors: async (_error, _request, reply) => notFound(root, reply),
  })
  const found = new WeakMap<FastifyReply, FoundFile>()
  await server.register(fastifyStatic, {
    root,
    dotfiles: 'ignore',
    redirect: true,
    cacheControl: false,
    // Its own ranges know neither several parts nor an end longer than the file; planAnswer does.
    acceptRanges: false,
    allowedPath: (path) => !/\/(?:state\.json|pings\.json|gone\.map)$|\.part$/.test(path),
    setHeaders: (reply, path, { size, mtime }) => {
      const type = setHeaders(reply, path)
      found.set(reply, { path, size, modified: mtime, type })
      reply.header('etag', entityTag({ size, modified: mtime }))
    },
  })
  server.addHook('preHandler', async ({ params }, reply) => {
    const path = params !== null && typeof params === 'object' && '*' in params ? String(params['*']) : ''
    if (await leadsOut(root, path)) await notFound(root, reply)
  })
  server.addHook('onSend', async (request, reply, payload) => answerWith(found.get(reply), request, reply, payload))
  // Paths that no file of the site can have, such as those with `..` or a NUL, name nothing.
  server.setErrorHandler<FastifyError>(async ({ statusCode = 500, message }, _request, reply) =>
    statusCode === 403 ? notFound(root, reply) : reply.code(statusCode).type(TEXT).send(`${message}\n`),
  )
  server.setNotFoundHandler(async ({ method }, reply) => {
    if (method === 'GET' || method === 'HEAD') return notFound(root, reply)
    if (method === 'OPTIONS') return reply.code(204).headers(PREFLIGHT).send()
    return reply.code(405).header('allow', 'GET, HEAD, OPTIONS').send()
  })
  return server
}

/** The bytes in the place of the whole file that was found for a request. */
const answerWith = (
  file: FoundFile | undefined,
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): unknown => {
  if (file === undefined || reply.statusCode !== 200) return payload
  const answer = planAnswer(file, { method, headers })
  reply.code(answer.status)
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value === '') reply.removeHeader(name)
    else reply.header(name, value)
  }
  if (method === 'HEAD') return payload
  if (payload !== null && typeof payload === 'object' && 'destroy' in payload && typeof payload.destroy === 'function')
    payload.destroy()
  return openBytes(file.path, answer)
}

const notFound = async (root: string, reply: FastifyReply): Promise<FastifyReply> => {
  const page = (await readText(join(root, NOT_FOUND))) ?? 'There is nothing at this address.'
  return reply.code(404).headers(pageHeaders(NOT_FOUND, reply.request.url)).type(HTML).send(page)
}

/** What stands in the place of what is gone; undefined where the address is of something else. */
const goneTo = async (url: string, root: string, above: string): Promise<string | undefined> => {
  const path = pathOf(url)
  if (!path.startsWith(`${above}/`)) return undefined
  const folder = join(root, above)
  const page = pageOfGone((await readText(join(folder, GONE_LIST))) ?? '', path.slice(above.length))
  return page === undefined ? undefined : ((await readText(join(folder, page))) ?? 'What stood here was withdrawn.')
}

/** Without what follows ? or #, its letters spelled out; empty where they cannot be. */
const pathOf = (url: string): string => {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ''))
  } catch {
    return ''
  }
}

/** Gives the type, as it is sent. */
const setHeaders = (reply: FastifyReply, path: string): string => {
  const type = podcastType(path)
  // Asked each time, a cache never shows what was withdrawn; that nothing changed is told in a word.
  reply.header('cache-control', 'no-cache')
  reply.header('x-content-type-options', 'nosniff').headers(pageHeaders(path))
  if (type === undefined) return String(reply.getHeader('content-type'))
  reply.header('content-type', type)
  // Web players on other sites read feeds, transcripts, chapters and audio by script.
  reply.header('access-control-allow-origin', '*')
  reply.header('access-control-expose-headers', 'accept-ranges, content-length, content-range, etag')
  return type
}

const listen = async (server: FastifyInstance, host: string, port: number): Promise<string> => {
  try {
    return await server.listen({ host, port })
  } catch (error) {
    await server.close()
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw taken ? portInUse(host, port, error) : cannotListen(host, port, error)
  }
}
