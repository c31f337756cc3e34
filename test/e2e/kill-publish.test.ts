import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('../../scripts/kill-publish.ts', import.meta.url))

test('publishing that is killed leaves a whole site, which the next publication completes', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [SCRIPT, '12', '1'], { encoding: 'utf8' })
  // What went wrong where stands in the lines before the last.
  expect(`${stdout}${stderr}`.trim().split('\n').slice(12)).toEqual([
    '12 of 12 kills left a whole site that the next publication completed',
  ])
})
