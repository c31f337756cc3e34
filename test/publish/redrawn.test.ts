import { expect, test } from 'vitest'
import type { PlannedFile, SitePlan } from '../../src/publish/index.ts'
import { bobbieScript, knowledge, show, siteTemplates } from './bobbie-episode.ts'
import { type BobbieInput, planUndrawn } from './plan-bobbie.ts'

/** What pages and feeds are drawn from, by path. */
const originsOf = ({ files }: SitePlan): ReadonlyMap<string, string> =>
  new Map(files.filter(({ role }) => role !== 'media').flatMap(originOf))

const originOf = (file: PlannedFile): readonly (readonly [string, string])[] =>
  'draw' in file ? [[file.path, file.madeFrom]] : []

const templates = await siteTemplates()

const CHANGES: readonly (readonly [string, BobbieInput])[] = [
  ['template', { templates: { ...templates, 'foot.hbs': `${templates['foot.hbs']}<!-- other -->` } }],
  ['program', { program: 'other' }],
  ['title of the show', { show: { ...show, title: 'Other briefings' } }],
  ['publisher', { show: { ...show, publisher: { ...show.publisher, url: 'https://other.example.org/' } } }],
  ['address', { baseUrl: 'https://other.example.org' }],
  ['knowledge of themes', { knowledge: { ...knowledge, themes: [...knowledge.themes, ...knowledge.themes] } }],
  ['setting of privacy', { isPrivate: true }],
]

test('the same is drawn from the same', async () => {
  expect(originsOf(await planUndrawn([{}]))).toEqual(originsOf(await planUndrawn([{}])))
})

test.each(CHANGES)('another %s draws every page and feed anew', async (_, change) => {
  const before = originsOf(await planUndrawn([{}]))
  const after = originsOf(await planUndrawn([{}], change))
  expect(before.size).toBeGreaterThan(5)
  expect([...before].filter(([path, origin]) => after.get(path) === origin).map(([path]) => path)).toEqual([])
})

test('another script draws its page and the feed anew', async () => {
  const other = { ...bobbieScript, frontMatter: { ...bobbieScript.frontMatter, summary: 'Another summary.' } }
  const [before, after] = [originsOf(await planUndrawn([{}])), originsOf(await planUndrawn([{ script: other }]))]
  const changed = [...before].filter(([path, origin]) => after.get(path) !== origin).map(([path]) => path)
  expect(changed).toContain('everyone.xml')
  expect(changed.some((path) => path.startsWith('briefings/'))).toBe(true)
})
