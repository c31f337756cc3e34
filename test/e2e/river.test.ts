import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../src/shared/index.ts'
import { EXAMPLE, runScrcast } from '../fakes/run-scrcast.ts'
import { Gpodder } from './gpodder.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/scrcast.js', import.meta.url))

let folder = ''
let workspace = ''
let slug = ''
let host: ChildProcess
let feed = ''

const scrcast = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await runScrcast([...args, '--workspace', workspace])
  expect([code, stderr]).toEqual([0, expect.anything()])
  return stdout.trim()
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port')
  return address.port
}

const approve = async (): Promise<void> => {
  const { stdout } = await runScrcast(['review', slug, '--json', '--workspace', workspace])
  const { remarks }: { remarks: readonly { id: string; level: string }[] } = JSON.parse(stdout)
  const warnings = remarks
    .filter(({ level }) => level === 'warning')
    .flatMap(({ id }) => ['--acknowledge', `${id}=read`])
  await scrcast(
    'approve',
    slug,
    '--by',
    'A. Author',
    '--role',
    'Independent reviewer',
    '--published-url',
    'https://example.org/review',
    '--rights',
    'own',
    '--proceedings-clear',
    '--anonymity-checked',
    '--family-informed',
    'yes',
    ...warnings,
  )
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-e2e-'))
  workspace = join(folder, 'workspace')
  const port = await freePort()
  await scrcast('init', '--yes')
  slug = (await scrcast('draft', EXAMPLE)).split('\n').at(-1) ?? ''
  await approve()
  await scrcast('render', slug)
  await scrcast('publish', '--base-url', `http://127.0.0.1:${port}`)
  host = spawn(process.execPath, [PROGRAM, 'serve', '--port', String(port), '--workspace', workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line]: Buffer[] = await once(host.stdout ?? host, 'data')
  feed = String(line).trim()
})
afterAll(async () => {
  host.kill('SIGINT')
  await once(host, 'close')
  await rm(folder, { recursive: true, force: true })
})

test('a podcast client subscribes to what "scrcast serve" prints and gets the very bytes that were rendered', async () => {
  const gpodder = new Gpodder(join(folder, 'gpodder'))
  await gpodder.subscribe(feed)
  await gpodder.download()
  const rendered = await readFile(join(workspace, 'audio', slug, 'everyone.mp3'))
  expect(await gpodder.downloads()).toEqual([sha256(rendered)])
})

test("Debian's ffmpeg decodes the audio whole, and finds it as long as its record says", async () => {
  const path = join(workspace, 'audio', slug, 'everyone.mp3')
  const { audio, chapters } = JSON.parse(await readFile(path.replace('.mp3', '.recording.json'), 'utf8'))
  await promisify(execFile)('ffmpeg', ['-v', 'error', '-xerror', '-i', path, '-f', 'null', '-'])
  const { stdout } = await promisify(execFile)('ffprobe', [
    '-v',
    'error',
    '-print_format',
    'json',
    '-show_format',
    '-show_chapters',
    path,
  ])
  const probed = JSON.parse(stdout)
  expect(Number(probed.format.duration)).toBeCloseTo(audio.durationSeconds, 0)
  expect(probed.chapters.map(({ tags }: { tags: { title: string } }) => tags.title)).toEqual(
    chapters.map(({ title }: { title: string }) => title),
  )
})

test('the host stops when it is asked to, and its port is free again', async () => {
  expect(await readdir(join(workspace, 'feeds'))).toContain('everyone.xml')
  expect((await fetch(feed)).status).toBe(200)
  host.kill('SIGINT')
  await once(host, 'close')
  expect(host.exitCode).toBe(0)
  await expect(fetch(feed)).rejects.toThrow()
  host = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
})
