import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PlannedFile, publishSite, type SitePlan } from '../../src/publish/index.ts'
import { emptyMemory, type SiteMemory } from '../../src/publish/site-memory.ts'
import { planBobbie } from './plan-bobbie.ts'

let site = ''
let memory: SiteMemory
let drawings: string[] = []
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'scrcast-unchanged-'))
  memory = emptyMemory()
  drawings = []
})
afterEach(() => rm(site, { recursive: true, force: true }))

const page = (path: string, madeFrom = path): PlannedFile => ({
  role: 'page',
  path,
  madeFrom,
  draw: () => {
    drawings.push(path)
    return `drawn from ${madeFrom}`
  },
})

const publish = async (files: readonly PlannedFile[]) => {
  const plan: SitePlan = { ...(await planBobbie([])), files, stale: [] }
  return publishSite(plan, site, { memory })
}

test('a page that was drawn from the same is not drawn again', async () => {
  await publish([page('a.html'), page('b.html')])
  drawings = []
  const { written, unchanged } = await publish([page('a.html'), page('b.html', 'other')])
  expect({ drawings, written, unchanged }).toEqual({ drawings: ['b.html'], written: ['b.html'], unchanged: 1 })
})

test('a page that somebody changed in the site is drawn again', async () => {
  await publish([page('a.html')])
  await writeFile(join(site, 'a.html'), 'drawn from a.htmX')
  expect((await publish([page('a.html')])).written).toEqual(['a.html'])
})

test('a page that stands nowhere yet is written before one that stands and may lead to it', async () => {
  await publish([page('standing.html')])
  drawings = []
  await publish([page('standing.html', 'other'), page('fresh.html')])
  expect(drawings).toEqual(['fresh.html', 'standing.html'])
})

test('without notes a page is drawn again and left as it is', async () => {
  await publish([page('a.html')])
  memory = emptyMemory()
  expect((await publish([page('a.html')])).written).toEqual([])
})
