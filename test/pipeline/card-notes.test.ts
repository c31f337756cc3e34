import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type NotedCard, openCardNotes } from '../../src/pipeline/card-notes.ts'
import { openWorkspace } from '../../src/pipeline/index.ts'
import { type BriefingFiles, briefingFiles, type Workspace } from '../../src/pipeline/workspace.ts'
import { packagePath } from '../../src/shared/index.ts'

let folder = ''
let workspace: Workspace
let files: BriefingFiles
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-cards-'))
  await writeFile(join(folder, 'scrcast.yaml'), 'publisher: {name: N}\nshow: {title: T, description: D}\n')
  workspace = await openWorkspace(folder)
  // Files that have long been as they are: what has just been written is not trusted to stay.
  files = {
    ...briefingFiles(workspace, 'bobbie'),
    script: packagePath('README.md'),
    approval: packagePath('LICENSE'),
    source: packagePath('tsconfig.json'),
    findings: packagePath('biome.json'),
  }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

// Notes look at nothing within a card.
const cards = [
  { name: 'everyone.recording.json', key: 'k', card: { title: 'Bobbie' } },
] as unknown as readonly NotedCard[]

const note = async (of: BriefingFiles, context = 'c') => {
  const notes = await openCardNotes(workspace, context)
  await notes.write(of, notes.mark(of, []), cards)
}
const read = async (of: BriefingFiles, context = 'c') => (await openCardNotes(workspace, context)).read(of, [])

test('cards of files that have not changed are known', async () => {
  await note(files)
  expect(await read(files)).toEqual(cards)
})

test.each(['script', 'source', 'approval', 'findings'] as const)('another %s is noticed', async (file) => {
  await note(files)
  expect(await read({ ...files, [file]: packagePath('package.json') })).toBeUndefined()
})

test('cards that were made with other knowledge or by another program are made again', async () => {
  await note(files)
  expect(await read(files, 'other')).toBeUndefined()
})

test('a file that changed a moment ago may change again unseen, so its card is not kept', async () => {
  const script = join(folder, 'script.md')
  await writeFile(script, 'fresh')
  await note({ ...files, script })
  expect(await read({ ...files, script })).toBeUndefined()
})
