import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { guidsOf, LINT_RULES, lintFeed, lintPlan, lintPresence, remedyOf } from '../../../src/publish/index.ts'
import { BASE, planBobbie, textOf } from '../plan-bobbie.ts'
import { pngHead } from './png-head.ts'

/** The head of a PNG of 1400 by 1400 pixels, without alpha; more is not looked at. */
const cover = pngHead(1400, 1400, 2)
const plan = await planBobbie([{}, { slug: 'second' }], { cover })
const xml = textOf(plan, 'everyone.xml')
const sizes = new Map(
  plan.files.map((file) => [
    `${BASE}/${file.path}`,
    'bytes' in file ? file.bytes : 'content' in file ? Buffer.byteLength(file.content) : 0,
  ]),
)

const findingsOn = (changed: string) =>
  lintFeed({
    address: `${BASE}/everyone.xml`,
    xml: changed,
    guid: plan.state.feeds[0]?.guid ?? '',
    guids: guidsOf(plan.state, 'everyone'),
    sizeOf: (of) => sizes.get(of),
  })

const rulesBrokenBy = (changed: string): readonly string[] => [...new Set(findingsOn(changed).map(({ rule }) => rule))]

test('a planned site breaks no rule', async () => {
  expect(await lintPlan(plan)).toEqual([])
})

describe('each change breaks what is named, and no other rule', () => {
  const cases: readonly (readonly [rule: string, from: string | RegExp, to: string])[] = [
    ['xml-characters', '<title>Safeguarding', '<title>\u000cSafeguarding'],
    ['channel-complete', /<link>.*?<\/link>/, ''],
    ['channel-complete', /<language>.*?<\/language>/, ''],
    ['channel-complete', /<itunes:category .*?>/, ''],
    ['explicit-form', '<itunes:explicit>false', '<itunes:explicit>no'],
    ['self-link', `${BASE}/everyone.xml" rel="self"`, `${BASE}/other.xml" rel="self"`],
    ['feed-guid', /<podcast:guid>.*?</, '<podcast:guid>not-a-uuid<'],
    ['feed-guid', /<podcast:guid>.*?</, '<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c<'],
    ['text-lengths', '<title>Safeguarding', `<title>${'long '.repeat(60)}Safeguarding`],
    ['ai-disclosed', /<podcast:txt purpose="ai-content">true/, '<podcast:txt purpose="other">true'],
    ['ai-disclosed', /([\s\S]*)<podcast:txt purpose="ai-content">true/, '$1<podcast:txt purpose="other">true'],
    ['tags-known', '<podcast:medium>podcast<', '<podcast:medium>radio<'],
    ['tags-known', /<podcast:episode>(.*?)<\/podcast:episode>/, '<podcast:episodes>$1</podcast:episodes>'],
    ['guid-kept', /(<guid[^>]*>)[0-9a-f]{8}/, '$100000000'],
    ['cover-there', /itunes:image href="[^"]*"/, `itunes:image href="${BASE}/gone.png"`],
    ['item-complete', /<pubDate>.*?<\/pubDate>/, '<pubDate>soon</pubDate>'],
    ['guid-kept guid-unique', /(<guid[^>]*>)([^<]*)([\s\S]*<guid[^>]*>)[^<]*/, '$1$2$3$2'],
    ['enclosure-true', /(<enclosure .*?)length="4100"/, '$1length="4101"'],
    ['enclosure-true', 'type="audio/mpeg"/>', 'type="audio/mp3"/>'],
    ['enclosure-unique guid-kept', /(<enclosure url=")([^"]*)([\s\S]*<enclosure url=")[^"]*/, '$1$2$3$2'],
    ['duration-whole', '<itunes:duration>220', '<itunes:duration>220.5'],
    ['not-in-the-future', /(<lastBuildDate>.*?)2026/, '$12025'],
    ['transcript-there', /<podcast:transcript url="[^"]*\.vtt"/, `<podcast:transcript url="${BASE}/gone.vtt"`],
    ['chapters-there', /<podcast:chapters .*?\/>/, ''],
    ['chapters-in-order', 'start="00:01:00"', 'start="00:00:00"'],
    ['readable', '<channel>', ''],
  ]
  test.each(cases)('%s: %s becomes %s', (rule, from, to) => {
    const changed = xml.replace(from, to)
    expect(changed).not.toBe(xml)
    expect([...rulesBrokenBy(changed)].sort().join(' ')).toBe(rule)
  })
})

test.each([
  ['enclosure-true', ' length="', ' length="9', /has \d+ bytes, and the feed says 9\d+/],
  ['enclosure-true', '.mp3" length', '0.mp3" length', /0\.mp3 is not in the site/],
  ['explicit-form', '<itunes:explicit>false', '<itunes:explicit>no', /“no” in one place/],
  ['readable', '<channel>', '', /cut off, or no RSS/],
])('%s says what is wrong: %s becomes %s', (rule, from, to, words) => {
  const changed = xml.replace(from, to)
  const found = findingsOn(changed).find((finding) => finding.rule === rule)
  expect(found?.text).toMatch(words)
})

test('every rule says what to do, and those that follow from a setting name it', () => {
  for (const { id } of LINT_RULES) expect(remedyOf(id)).toMatch(/\b(?:publish|Run)\b/)
  expect(remedyOf('https')).toContain('baseUrl')
  expect(remedyOf('host-ranges')).toContain('Hosting')
})

test('a page or a feed that was published and is gone is found', () => {
  const files = ['everyone.xml', 'index.html', 'briefings/bobbie/bobbie-0123456789.mp3']
  const found = lintPresence({ files, baseUrl: BASE }, (path) => path === 'index.html')
  expect(found).toMatchObject([{ rule: 'files-there', address: `${BASE}/everyone.xml` }])
})

test('every rule is explained on the page of the rules', async () => {
  const page = await readFile(new URL('../../../docs/lint.md', import.meta.url), 'utf8')
  for (const { id } of LINT_RULES) expect(page).toContain(`\`${id}\``)
})
