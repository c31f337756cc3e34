import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SMALL_HEAP } from '../../src/cli/small-heap.ts'
import { runScrcast } from '../fakes/run-scrcast.ts'

const TELL = 'process.on("exit", () => console.error("flags", ...process.execArgv))'

const run = async (command: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'scrcast-heap-'))
  try {
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(TELL)}` }
    return await runScrcast([...command, '--workspace', folder], { env })
  } finally {
    await rm(folder, { recursive: true })
  }
}

test.skipIf(process.platform === 'win32')(
  'what writes the whole site runs with a small heap, and fails as it would',
  async () => {
    const { code, stderr } = await run(['publish'])
    expect(stderr).toContain(`flags ${SMALL_HEAP.join(' ')}`)
    expect(code).toBe(1)
  },
)
