import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { EXAMPLE, type Ran, runScrcast } from '../fakes/run-scrcast.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/scrcast.js', import.meta.url))

/** A workspace that is used by the command line alone, as a person would. */
export class ScrcastWorkspace {
  readonly folder: string

  /** @param folder of its own; `scrcast init` makes it */
  constructor(folder: string) {
    this.folder = folder
  }

  /** Runs a command, whatever comes of it. */
  try(...words: readonly string[]): Promise<Ran> {
    return runScrcast([...words, '--workspace', this.folder])
  }

  /** What a command printed. @throws where it did not end with 0 */
  async run(...words: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.try(...words)
    if (code !== 0) throw new Error(`scrcast ${words.join(' ')} ended with ${code}: ${stderr}`)
    return stdout.trim()
  }

  /** Drafts the bundled review and approves it as it is. Gives its slug. */
  async approveExample(template = 'briefing'): Promise<string> {
    const slug = (await this.run('draft', EXAMPLE, '--template', template)).split('\n').at(-1) ?? ''
    const { stdout } = await this.try('review', slug, '--json')
    const { remarks }: { remarks: readonly { id: string; level: string }[] } = JSON.parse(stdout)
    const warnings = remarks.filter(({ level }) => level === 'warning')
    await this.run(
      'approve',
      slug,
      ...['--by', 'A. Author', '--role', 'Independent reviewer', '--published-url', 'https://example.org/review'],
      ...['--rights', 'own', '--proceedings-clear', '--anonymity-checked', '--family-informed', 'yes'],
      ...warnings.flatMap(({ id }) => ['--acknowledge', `${id}=read`]),
    )
    return slug
  }

  /** Serves the site until it is stopped; gives the first address of a feed that `scrcast serve` prints. */
  async serve(port: number): Promise<{ readonly feed: string; readonly host: ChildProcess }> {
    const host = spawn(process.execPath, [PROGRAM, 'serve', '--port', String(port), '--workspace', this.folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [feed]: unknown[] = await once(createInterface(host.stdout), 'line')
    return { feed: String(feed), host }
  }
}

/** Asks a host to stop, and waits until it has. */
export const stop = async (host: ChildProcess): Promise<void> => {
  if (host.exitCode !== null || host.signalCode !== null) return
  const ended = once(host, 'close')
  host.kill('SIGINT')
  await ended
}

/** A port that nobody listens on at this moment. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port')
  return address.port
}
