import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('../../scripts/kill-publish.ts', import.meta.url))

test('publishing that is killed leaves a whole site, which the next publication completes', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, '12', '1'])
  expect(stdout.trim().split('\n').at(-1)).toBe('12 of 12 kills left a whole site that the next publication completed')
})
