import { expect, test } from 'vitest'
import { contentOf, type SitePlan } from '../../../src/publish/index.ts'
import { NOW } from '../bobbie-episode.ts'
import { laterThan, planBobbie } from '../plan-bobbie.ts'
import { searchable as withSearch } from '../searchable.ts'

const plan = await planBobbie([{}, { slug: 'second', title: 'Another' }])
const searchable = await withSearch(plan, 'en-GB')
const pathsOf = ({ files }: typeof plan) => files.map(({ path }) => path)
const indexOf = (of: SitePlan) =>
  Promise.all(
    of.files
      .filter(({ path }) => path.startsWith('pagefind/'))
      .map(async (file) => [file.path, await contentOf(file)] as const),
  )

test('the same pages give the same index, byte for byte', async () => {
  const again = await withSearch(await planBobbie([{}, { slug: 'second', title: 'Another' }], { now: NOW }), 'en-GB')
  expect(await indexOf(again)).toEqual(await indexOf(searchable))
})

test('the index has every briefing, and no interface or language that the site does not use', () => {
  const paths = pathsOf(searchable).filter((path) => path.startsWith('pagefind/'))
  expect(paths.filter((path) => path.includes('/fragment/'))).toHaveLength(2)
  expect(paths).toContain('pagefind/wasm.en.pagefind')
  expect(paths.filter((path) => /ui|highlight|unknown/.test(path))).toEqual([])
})

test('the file that names the others is written after them, and the feed after everything', () => {
  const paths = pathsOf(searchable)
  const entry = paths.indexOf('pagefind/pagefind-entry.json')
  expect(paths.findLastIndex((path) => path.startsWith('pagefind/'))).toBe(entry)
  expect(paths.at(-1)).toBe('everyone.xml')
})

test('the files of an index that has changed are removed, and those that stay are kept', async () => {
  const next = await withSearch(await planBobbie([{}], laterThan(searchable.state)), 'en-GB')
  expect(next.stale.filter((path) => path.includes('/fragment/'))).toHaveLength(1)
  expect(next.stale).not.toContain('pagefind/pagefind.js')
  expect(next.state.files).toContain('pagefind/pagefind.js')
})

test('a site without briefings needs no index', async () => {
  const empty = await planBobbie([])
  expect(await withSearch(empty, 'en-GB')).toEqual(empty)
})
