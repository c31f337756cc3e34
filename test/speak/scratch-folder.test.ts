import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newScratchFolder, sweepScratchFolders } from '../../src/speak/scratch-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'scrcast-test-'))
afterAll(() => rmSync(root, { recursive: true }))

test('what a process left behind that has ended is removed, and nothing else', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const own = basename(newScratchFolder('audio', root))
  const left = own.replace(`-${process.pid}-`, `-${pid}-`)
  const elsewhere = left.replace(/^scrcast-audio-/, 'scrcast-audio-other')
  const others = ['scrcast-audio-abcdef', 'scrcast-test-1-2-x', elsewhere]
  for (const name of [left, ...others]) mkdirSync(join(root, name))
  writeFileSync(join(root, left, 'sound.wav'), 'x')
  await sweepScratchFolders(root)
  expect(readdirSync(root).toSorted()).toEqual([own, ...others].toSorted())
})
