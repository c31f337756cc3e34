import { expect, test } from 'vitest'
import { bobbieScript } from '../bobbie-episode.ts'
import { planBobbie, textOf } from '../plan-bobbie.ts'

const plan = await planBobbie()
const html = textOf(plan, 'briefings/bobbie/index.html')
const placeOf = (words: string): number => {
  const place = html.indexOf(words)
  if (place < 0) throw new Error(`the page does not say "${words}"`)
  return place
}
const plain = (part: string): string =>
  part
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")

test('the content note and the synthetic voice are told before the player', () => {
  expect(placeOf('This briefing talks about injuries')).toBeLessThan(placeOf('<audio'))
  expect(placeOf('spoken by synthetic computer voices')).toBeLessThan(placeOf('<audio'))
})

test('the player loads nothing until it is asked, and has the transcript as a track', () => {
  expect(html).toMatch(/<audio controls preload="none"/)
  expect(html).toMatch(/<track kind="captions" src="bobbie-[0-9a-f]{10}\.vtt" srclang="en-GB"/)
})

test('every spoken sentence stands in the transcript, in order', () => {
  const spoken = bobbieScript.segments.flatMap(({ blocks }) =>
    blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  )
  const shown = [...html.matchAll(/<span class="sentence"[^>]*>(.*?)<\/span>/g)].map(([, text = '']) => plain(text))
  expect(shown).toEqual(spoken)
})

test('a sentence shows the page, the paragraph and the exact words that it rests on', () => {
  expect(html).toContain(
    'Nobody working with Bobbie knew that another man was in the home.</span>&NoBreak;<sup><a href="#p-2-source-2"><span class="unseen">source </span>2</a></sup>',
  )
  expect(html).toContain(
    '<li value="2" id="p-2-source-2"><q>the household was recorded on fourteen occasions</q> <span class="where">page 12 (PDF page 14), paragraph 4.18</span> <a href="https://northmere.example.org/reviews/bobbie.pdf#page&#x3D;14">Open the review at this page</a></li>',
  )
})

test('words that are not the review’s are shown as such, without the author’s reason', () => {
  expect(html).toContain('general guidance, not the review (Hidden men)')
  expect(html).toContain('words of the author of this briefing, not of the review')
  expect(html).not.toContain('agreed with the chair')
})

test('a block quote is marked as the review’s own words', () => {
  expect(html).toMatch(
    /<blockquote><p><span class="sentence"[^>]*>You get good at pointing the phone\.<\/span>[\s\S]*?<figcaption><details class="sources" id="p-3-sources">\s*<summary>The review’s own words, page 31</,
  )
})

test('every recommendation stands in full, with its label, page, whom it asks, and why it is not spoken', () => {
  expect(html).toMatch(
    /<h3>Recommendation 1<\/h3>\s*<blockquote><p>The Partnership should adopt a shared map of the adults in a baby’s life\./,
  )
  expect(html).toContain('Probation &amp; police should agree how &lt;they&gt; share information.')
  expect(html).toContain(
    'From page 39 (PDF page 41), paragraph 15.2. It asks: probation; the police. Not spoken in the audio: it bears on no message of this briefing.',
  )
})

test('chapters link to their words and carry their time', () => {
  expect(html).toContain(
    '<li><a href="#part-2" data-start="60"><span>What happened</span> <span class="time">1:00</span></a></li>',
  )
  expect(html).toContain('<div class="part" id="part-2"')
})

test('it names who published it, when, until when it stands, and never who approved it', () => {
  expect(html).toContain(
    'published by Northmere Safeguarding Children Partnership on <time datetime="2026-11-24">24 November 2026</time>',
  )
  expect(html).toContain('by <time datetime="2027-11-20">20 November 2027</time>')
  expect(html).not.toMatch(/Pat Approver|Partnership manager/)
})

test('support lines are those that the script speaks', () => {
  expect(html).toContain('the NSPCC Helpline is on <a href="tel:08088005000">0808 800 5000</a>.')
  expect(html).not.toContain('Frank')
})

test('it describes itself to search engines, in a form that cannot break out of its element', async () => {
  const hostile = textOf(
    await planBobbie([{ title: '</script><script>alert(1)</script>' }]),
    'briefings/bobbie/index.html',
  )
  expect(hostile).not.toContain('<script>alert')
  const json = hostile.match(/<script type="application\/ld\+json">(.*?)<\/script>/)?.[1] ?? ''
  const { '@graph': graph } = JSON.parse(json)
  expect(graph).toHaveLength(2)
  expect(graph[0]).toMatchObject({
    '@type': 'PodcastEpisode',
    name: '</script><script>alert(1)</script>',
    associatedMedia: {
      encodingFormat: 'audio/mpeg',
      contentUrl: expect.stringMatching(/^https:\/\/podcasts\.example\.org\/.*\.mp3$/),
    },
    partOfSeries: {
      '@type': 'PodcastSeries',
      webFeed: 'https://podcasts.example.org/briefings/everyone.xml',
      image: expect.stringMatching(/^https:.*cover.*\.(png|jpg)$/),
    },
  })
})

test('it and a theme’s page tell search engines the way from the front page', () => {
  const trail = (path: string): string => textOf(plan, path).match(/"itemListElement":(\[.*?\])/)?.[1] ?? '[]'
  const base = 'https://podcasts.example.org/briefings/'
  const first = { '@type': 'ListItem', position: 1, name: 'Safeguarding briefings', item: base }
  expect(JSON.parse(trail('briefings/bobbie/index.html'))).toEqual([
    first,
    { '@type': 'ListItem', position: 2, name: 'Learning from “Bobbie”', item: `${base}briefings/bobbie/` },
  ])
  expect(JSON.parse(trail('themes/hidden-men/index.html'))).toEqual([
    first,
    expect.objectContaining({ position: 2, item: `${base}themes/hidden-men/` }),
  ])
})

test('headings go down one step at a time', () => {
  for (const path of ['briefings/bobbie/index.html', 'briefings/bobbie/transcript.html', 'index.html', '404.html']) {
    const levels = [...textOf(plan, path).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  }
})

test('the transcript for apps has speaker, time and words of each paragraph', () => {
  const transcript = textOf(plan, 'briefings/bobbie/transcript.html')
  expect(transcript).toMatch(
    /<cite>The review’s own words:<\/cite>\s*<time>1:40<\/time>\s*<p>You get good at pointing the phone\. <\/p>/,
  )
})

test('the front page gives the address of the feed as it is to be copied', () => {
  expect(textOf(plan, 'index.html').replaceAll('<wbr>', '')).toContain(
    '>https://podcasts.example.org/briefings/everyone.xml</a>',
  )
})
