import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toldNotes } from '../../src/pipeline/told-notes.ts'
import { type BriefingFiles, briefingFiles, openWorkspace } from '../../src/pipeline/workspace.ts'
import type { AtLength } from '../../src/publish/index.ts'

let folder = ''
let files: BriefingFiles
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-told-'))
  await writeFile(join(folder, 'scrcast.yaml'), 'publisher: {name: N}\nshow: {title: T, description: D}\n')
  files = briefingFiles(await openWorkspace(folder), 'bobbie')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const told: AtLength = {
  attribution: 'From a review.',
  rights: { text: 'Ours.' },
  recommendations: [],
  supportLines: [],
}
const place = () => join(files.audio, '.told.json')

test('what is told of an edition is known by what the edition was read from', async () => {
  await toldNotes('c').write(files, [{ key: 'k', atLength: told }])
  expect(await toldNotes('c').read(files, 'k')).toEqual(told)
  expect(await toldNotes('c').read(files, 'of another script')).toBeUndefined()
})

test('what was told with other knowledge or by another program is not known', async () => {
  await toldNotes('c').write(files, [{ key: 'k', atLength: told }])
  expect(await toldNotes('other').read(files, 'k')).toBeUndefined()
})

test('what somebody changed in the notes is not told', async () => {
  await toldNotes('c').write(files, [{ key: 'k', atLength: told }])
  await writeFile(place(), (await readFile(place(), 'utf8')).replace('Ours', 'Yours'))
  expect(await toldNotes('c').read(files, 'k')).toBeUndefined()
})

test('without notes nothing is known', async () => {
  expect(await toldNotes('c').read(files, 'k')).toBeUndefined()
})
