import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesInHistory } from '../../src/pipeline/git.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-git-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const git = (...words: readonly string[]) =>
  promisify(execFile)('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: folder })

test('what was committed once is named, also after it was deleted, and nothing beside it', async () => {
  await git('init', '--quiet')
  for (const path of [
    'briefings/bobbie/source.pdf',
    'briefings/bobbie/a “script”.md',
    'briefings/bobbie-2/source.pdf',
  ]) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), path)
  }
  await git('add', '--all')
  await git('commit', '--quiet', '--message', 'All')
  await rm(join(folder, 'briefings', 'bobbie'), { recursive: true })
  expect(await filesInHistory(folder, [join(folder, 'briefings', 'bobbie')])).toEqual([
    'briefings/bobbie/a “script”.md',
    'briefings/bobbie/source.pdf',
  ])
})

test('where there is no repository nothing is known', async () => {
  expect(await filesInHistory(folder, [join(folder, 'briefings')])).toBeUndefined()
})
