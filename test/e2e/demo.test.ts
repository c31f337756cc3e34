import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashesOf } from '../fakes/hashes-of.ts'
import { runScrcast } from '../fakes/run-scrcast.ts'

/** 2026-01-05 09:00 UTC. */
const EPOCH = '1767603600'

let folder = ''
let log = ''
let guard = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-demo-'))
  log = join(folder, 'sockets.log')
  guard = join(folder, 'guard.mjs')
  await writeFile(log, '')
  // NODE_OPTIONS parts its words at spaces, which the path of the project may have.
  await cp(fileURLToPath(new URL('../fakes/socket-guard.mjs', import.meta.url)), guard)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const guarded = async (name: string): Promise<string> => {
  const env = { SOURCE_DATE_EPOCH: EPOCH, SOCKET_GUARD_LOG: log, NODE_OPTIONS: `--import ${guard}` }
  const { code, stderr } = await runScrcast(['demo', '--quiet', '--workspace', join(folder, name)], { env })
  expect([code, stderr]).toEqual([0, expect.any(String)])
  return join(folder, name, 'demo')
}

/** What publishing remembers of files on this very disk; it may be deleted at any time. */
const isNote = (name: string): boolean => /(?:^|\/)(?:\.sites\/[^/]+|\.card\.json|\.script\.json)$/.test(name)

const madeIn = async (demo: string) => Object.entries(await hashesOf(demo)).filter(([name]) => !isNote(name))

test('a guard notices a socket to elsewhere', async () => {
  const own = join(folder, 'own.log')
  const reach = "await import('node:net').then(({ connect }) => connect(80, '192.0.2.1'))"
  const tried = promisify(execFile)(process.execPath, ['--import', guard, '--input-type=module', '-e', reach], {
    env: { ...process.env, SOCKET_GUARD_LOG: own },
  })
  await expect(tried).rejects.toThrow('refuses to connect 192.0.2.1')
  expect(await readFile(own, 'utf8')).toBe('connect 192.0.2.1\n')
})

test('the demo gives the same bytes again, and opens no socket to anything but this machine', async () => {
  const [one, other] = await Promise.all([guarded('one'), guarded('other')])
  expect(await readFile(log, 'utf8')).toBe('')
  const made = await madeIn(one)
  expect(made.length).toBeGreaterThan(50)
  expect(await madeIn(other)).toEqual(made)
})
