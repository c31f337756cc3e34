import { join, resolve } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { AUDIENCES } from '../../knowledge/index.ts'
import { listFolder, readText } from '../../shared/index.ts'
import { cannotListen, portInUse } from '../errors.ts'
import { GONE_LIST, goneSlug } from '../gone-list.ts'
import { briefingPath, feedPath } from '../site-paths.ts'
import { podcastType } from './content-types.ts'

/** A site that is being served. */
export interface ServedSite {
  /** Such as `http://127.0.0.1:8080`. */
  readonly origin: string
  /** Address of each feed. */
  readonly addresses: readonly string[]
  close(): Promise<void>
}

/**
 * Serves a published site as a real host would: byte ranges, HEAD, ETag, Last-Modified, the types that podcast apps want, and its own
 * page for what does not exist and 410 for what was withdrawn. Port 0 takes any free port. Reaches only this machine unless `host` says otherwise.
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
  // Loaded here, since every command would wait for them.
  const [{ default: fastify }, { default: fastifyStatic }] = await Promise.all([
    import('fastify'),
    import('@fastify/static'),
  ])
  const server = fastify({ forceCloseConnections: true })
  await server.register(fastifyStatic, {
    root,
    dotfiles: 'ignore',
    redirect: true,
    cacheControl: false,
    allowedPath: (path) => !/\/(?:state\.json|pings\.json|gone\.map)$|\.part$/.test(path),
    setHeaders,
  })
  server.addHook('onRequest', async ({ url }, reply) => {
    const page = await goneTo(url, join(root, feedsUnder), feedsUnder)
    if (page !== undefined) await reply.code(410).type('text/html; charset=utf-8').send(page)
  })
  server.setNotFoundHandler(async (_, reply) => {
    const page = (await readText(join(root, '404.html'))) ?? 'There is nothing at this address.'
    return reply.code(404).type('text/html; charset=utf-8').send(page)
  })
  const origin = await listen(server, host, port)
  const there = await listFolder(join(root, feedsUnder))
  const feeds = AUDIENCES.map(feedPath).filter((path) => there.includes(path))
  return { origin, addresses: feeds.map((name) => `${origin}${feedsUnder}/${name}`), close: () => server.close() }
}

/** What stands in the place of a withdrawn briefing; undefined where the address is of none. */
const goneTo = async (url: string, folder: string, above: string): Promise<string | undefined> => {
  const path = url.replace(/[?#].*$/, '')
  if (!path.startsWith(`${above}/briefings/`)) return undefined
  const slug = goneSlug((await readText(join(folder, GONE_LIST))) ?? '', path.slice(above.length))
  return slug === undefined
    ? undefined
    : ((await readText(join(folder, briefingPath(slug)))) ?? 'What stood here was withdrawn.')
}

const setHeaders = (reply: FastifyReply, path: string): void => {
  const type = podcastType(path)
  // A browser asks again each time, and is told in a word that nothing changed.
  reply.header('cache-control', 'no-cache')
  reply.header('x-content-type-options', 'nosniff')
  if (type === undefined) return
  reply.header('content-type', type)
  // Web players on other sites read feeds, transcripts, chapters and audio by script.
  reply.header('access-control-allow-origin', '*')
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
