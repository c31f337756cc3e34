import { parseRssFeed } from 'feedsmith'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { show } from '../bobbie-episode.ts'
import { planBobbie, textOf } from '../plan-bobbie.ts'

const hostile: readonly (readonly [story: string, text: string, read: string])[] = [
  ['an ampersand', 'Q & A &amp; more', 'Q & A &amp; more'],
  ['markup', '<b>bold</b> <script>', '<b>bold</b> <script>'],
  ['the end of a CDATA section', 'a ]]> b ]]]]> c', 'a ]]> b ]]]]> c'],
  ['the start of a CDATA section', 'a <![CDATA[ b', 'a <![CDATA[ b'],
  ['an emoji', 'hats 🎩', 'hats 🎩'],
  ['a form feed', 'one\u000Ctwo', 'one two'],
  ['a character that is none', 'one\uFFFE two', 'one two'],
  ['control characters', 'one\u0000\u001B two\u000B', 'one two'],
  ['half of a pair', 'one\uD83D two', 'one two'],
  [
    'what the mending looks for',
    '<lastBuildDate>x</lastBuildDate> <itunes:owner>',
    '<lastBuildDate>x</lastBuildDate> <itunes:owner>',
  ],
  ['quotation marks', `"double" and 'single'`, `"double" and 'single'`],
]

test.each(hostile)('a title and a summary with %s come back whole from a well-formed feed', async (_, text, read) => {
  const plan = await planBobbie([{ title: text, summary: text }], { show: { ...show, title: text, description: text } })
  const xml = textOf(plan, 'everyone.xml')
  const document = XmlDocument.fromString(xml)
  expect(document.get('/rss/channel/title')?.content).toBe(read)
  expect(document.get('/rss/channel/item/title')?.content).toBe(read)
  expect(document.get('/rss/channel/item/description')?.content).toContain(read)
  document.dispose()
  expect(parseRssFeed(xml).items).toHaveLength(1)
})

test('titles are escaped, not wrapped in CDATA', async () => {
  const xml = textOf(await planBobbie([{ title: 'A & B' }]), 'everyone.xml')
  expect(xml).toContain('<title>A &amp; B</title>')
  expect(xml.match(/<!\[CDATA\[/g)).toHaveLength(1)
})

test('notes keep the words of a recommendation that looks like markup', async () => {
  const xml = textOf(await planBobbie(), 'everyone.xml')
  const notes = parseRssFeed(xml).items?.[0]?.content?.encoded
  expect(notes).toContain('Probation &amp; police should agree how &lt;they&gt; share information.')
  expect(notes).toContain('page 39 (PDF page 41), paragraph 15.2')
})
