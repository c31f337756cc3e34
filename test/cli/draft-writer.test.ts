import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ModelServer, writeFaithfully } from '../fakes/model-server.ts'
import { runScrcast } from '../fakes/run-scrcast.ts'
import { smallReview } from '../fakes/small-review.ts'

let folder = ''
let server: ModelServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-writer-'))
  await writeFile(
    join(folder, 'scrcast.yaml'),
    'publisher: { name: A }\nshow: { title: B, description: C }\nwriter: { model: some-model }\n',
  )
  await writeFile(join(folder, 'review.pdf'), smallReview())
  server = await ModelServer.start(writeFaithfully)
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const run = (...flags: readonly string[]) =>
  runScrcast(['draft', 'review.pdf', '--writer', 'openai', ...flags], {
    cwd: folder,
    env: { OPENAI_BASE_URL: server.address },
  })

describe('scrcast draft --writer openai', () => {
  it('refuses where it can ask nobody and was given no --yes, and says what would have been sent', async () => {
    const { code, stdout, stderr } = await run('--quiet')
    expect([code, stdout, server.sent.length]).toEqual([1, '', 0])
    expect(stderr).toMatch(/To whom: 127\.0\.0\.1:.*Nothing was sent: nobody agreed/s)
    expect(await readdir(folder)).toEqual(['review.pdf', 'scrcast.yaml'])
  })

  it('prints with --dry-run each request as JSON, and sends nothing', async () => {
    const { code, stdout } = await run('--dry-run')
    const requests = stdout.split(/(?<=^\})\n/m).map((text) => JSON.parse(text || 'null'))
    expect([code, server.sent.length]).toEqual([0, 0])
    expect(requests.filter((request) => request?.model === 'some-model').length).toBeGreaterThan(3)
  })

  it('drafts with --yes, and the slug stands last on stdout', async () => {
    const { code, stdout } = await run('--yes')
    expect([code, stdout]).toEqual([0, 'lcspr-2024-robin\n'])
    expect(server.sent.length).toBeGreaterThan(3)
  })
})
