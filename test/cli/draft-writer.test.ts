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

  let printed: readonly string[] = []
  it('prints with --dry-run the body of each request, one a line, with where it would go, and sends nothing', async () => {
    const { code, stdout, stderr } = await run('--dry-run')
    printed = stdout.trimEnd().split('\n')
    expect([code, server.sent.length]).toEqual([0, 0])
    expect(printed.map((line) => JSON.parse(line).model)).toEqual(Array(printed.length).fill('some-model'))
    expect(stderr).toMatch(/To whom: 127\.0\.0\.1:.*What it may cost: not known.*Nothing was sent/s)
  })

  it('drafts with --yes, sends byte for byte what the dry run printed, and the slug stands last on stdout', async () => {
    const { code, stdout } = await run('--yes')
    expect([code, stdout]).toEqual([0, 'lcspr-2024-robin\n'])
    const first = server.sent.filter(({ body }) => body.messages.length === 2).map(({ text }) => text)
    expect(first.length).toBeGreaterThan(3)
    expect(first).toEqual(printed)
  })
})
