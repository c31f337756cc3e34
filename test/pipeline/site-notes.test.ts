import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSiteNotes } from '../../src/pipeline/site-notes.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-notes-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const known = { madeFrom: 'a', bytes: 1, sha256: 'b', mark: '1 2 3 4' }
const open = () => openSiteNotes(folder, '/site')

test('what was noted is known the next time, and what is gone is not', async () => {
  const notes = await open()
  notes.put('a.html', known)
  notes.put('b.html', known)
  notes.put('b.html', undefined)
  await notes.keep()
  const again = await open()
  expect([again.get('a.html'), again.get('b.html')]).toEqual([known, undefined])
})

test('a line that a crash cut is not known, and spoils no other', async () => {
  const notes = await open()
  notes.put('a.html', known)
  await notes.keep()
  const [name = ''] = await readdir(folder)
  await appendFile(join(folder, name), '["c.html",{"madeFrom":"x","by')
  const again = await open()
  expect([...again.paths()]).toEqual(['a.html'])
})

test('each site has notes of its own', async () => {
  const notes = await open()
  notes.put('a.html', known)
  await notes.keep()
  expect([...(await openSiteNotes(folder, '/other')).paths()]).toEqual([])
})

test('of a file that is a copy of what it was made from both hashes are known', async () => {
  const copy = { ...known, sha256: known.madeFrom }
  const notes = await open()
  notes.put('a.mp3', copy)
  expect(notes.get('a.mp3')).toEqual(copy)
  await notes.keep()
  expect((await open()).get('a.mp3')).toEqual(copy)
})

test('old lines of the same files are dropped, and every file stays known', async () => {
  const notes = await open()
  for (let round = 0; round < 4; round += 1) {
    for (let file = 0; file < 250; file += 1) notes.put(`${file}.html`, { ...known, bytes: round })
  }
  await notes.keep()
  const [name = ''] = await readdir(folder)
  expect((await readFile(join(folder, name), 'utf8')).trim().split('\n')).toHaveLength(250)
  const again = await open()
  expect(Array.from({ length: 250 }, (_, file) => again.get(`${file}.html`)?.bytes)).toEqual(Array(250).fill(3))
})
