import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
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
