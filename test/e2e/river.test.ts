import { type ChildProcess, execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../src/shared/index.ts'
import { Gpodder } from './gpodder.ts'
import { freePort, ScrcastWorkspace, stop } from './scrcast-workspace.ts'

let folder = ''
let workspace = ''
let slug = ''
let host: ChildProcess
let feed = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-e2e-'))
  workspace = join(folder, 'workspace')
  const scrcast = new ScrcastWorkspace(workspace)
  const port = await freePort()
  await scrcast.run('init', '--yes')
  slug = await scrcast.approveExample()
  await scrcast.run('render', slug)
  await scrcast.run('publish', '--base-url', `http://127.0.0.1:${port}`)
  ;({ feed, host } = await scrcast.serve(port))
})
afterAll(async () => {
  await stop(host)
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
  await stop(host)
  expect(host.exitCode).toBe(0)
  await expect(fetch(feed)).rejects.toThrow()
})
