import { expect, test } from 'vitest'
import { bobbieEpisode, bobbieScript, knowledge } from '../bobbie-episode.ts'
import { laterThan, planBobbie, textOf } from '../plan-bobbie.ts'

const boardOf = (board: string) => {
  const { frontMatter } = bobbieScript
  return { ...bobbieScript, frontMatter: { ...frontMatter, review: { ...frontMatter.review, board } } }
}
const first = await planBobbie()
const plan = await planBobbie(
  [{}, { slug: 'second', title: 'Another', script: boardOf('Bwrdd Diogelu Môn') }],
  laterThan(first.state),
)
const paths = plan.files.map(({ path }) => path)

test('a theme’s page lists its briefings, the newest first', () => {
  const titles = [...textOf(plan, 'themes/hidden-men/index.html').matchAll(/<h3><a [^>]*>(.*?)<\/a>/g)]
  expect(titles.map(([, title]) => title)).toEqual(['Another', 'Learning from “Bobbie”'])
})

test('a theme’s page leads to the message of a briefing that is about it', async () => {
  const title = knowledge.themes.find(({ id }) => id === 'hidden-men')?.title ?? ''
  const { chapters: asBefore } = bobbieEpisode().recording
  const chapters = asBefore.map((chapter, index) =>
    index === 1 ? { ...chapter, title: `Message 1: ${title}` } : chapter,
  )
  const told = await planBobbie([{ recording: { chapters } }])
  expect(textOf(told, 'themes/hidden-men/index.html')).toContain(
    `<a href="../../briefings/bobbie/index.html#part-2">Message 1: ${title}</a>`,
  )
})

test('a list says what each briefing is about', () => {
  expect(textOf(plan, 'index.html')).toContain('<p class="meta">Hidden men')
})

test('a briefing’s page tells the search what it can be narrowed by', () => {
  const html = textOf(plan, 'briefings/bobbie/index.html')
  expect(html).toContain('<span data-pagefind-filter="theme:hidden-men"></span>')
  expect(html).toContain('<span data-pagefind-filter="nation:england"></span>')
})

test('without JavaScript the front page says what it takes to search, and where every briefing is', () => {
  expect(textOf(plan, 'index.html')).toMatch(/<noscript>.*<a href="#browse">Browse<\/a>.*<\/noscript>/)
})

test('a board whose name has other letters has an address of its own', () => {
  expect(paths.filter((path) => path.startsWith('boards/'))).toEqual([
    expect.stringMatching(/^boards\/bwrdd-diogelu-m-n-[0-9a-f]{6}\/index\.html$/),
    'boards/northmere-safeguarding-children-partnership/index.html',
  ])
})

test('the sitemap names every page that is to be found, by its whole address, and robots.txt names the sitemap', () => {
  const lines = textOf(plan, 'sitemap.txt').trim().split('\n')
  expect(lines).toContain('https://podcasts.example.org/briefings/briefings/second/')
  expect(lines).toContain('https://podcasts.example.org/briefings/themes/hidden-men/')
  expect(lines.filter((line) => /player|transcript|404/.test(line))).toEqual([])
  expect(textOf(plan, 'robots.txt')).toContain('Sitemap: https://podcasts.example.org/briefings/sitemap.txt\n')
})

test('recommendations are listed by the agency that is asked, each leading to its full words', () => {
  const html = textOf(plan, 'briefings/bobbie/index.html')
  expect(html).toContain('<dt>Probation</dt><dd><a href="#recommendation-2">Recommendation 2</a></dd>')
  expect(html).toContain('<li id="recommendation-2">')
})

test('the QR code is a picture of its own, without style or script', () => {
  const picture = textOf(plan, 'subscribe/everyone.svg')
  expect(picture).toMatch(/^<svg [^>]*xmlns=/)
  expect(picture).not.toMatch(/<script|style=/)
})

test('only the front page may run WebAssembly', () => {
  const allowed = plan.files.filter((file) => 'content' in file && String(file.content).includes('wasm-unsafe-eval'))
  expect(allowed.map(({ path }) => path)).toEqual(['index.html'])
})

test('a library whose briefings were all withdrawn says that there are none, and offers nothing to search or browse', async () => {
  const withdrawn = [{ slug: 'bobbie', withdrawnAt: '2026-11-30T10:00:00Z' }]
  const html = textOf(await planBobbie([], laterThan(first.state, { withdrawn })), 'index.html')
  expect(html).toContain('There are no briefings here')
  expect(html).not.toMatch(/#browse|role="search"|search\.js/)
})

test('a feed’s address breaks after its host and its folders, and nowhere else', () => {
  expect(textOf(plan, 'subscribe/index.html')).toContain(
    '>https://podcasts.example.org/<wbr>briefings/<wbr>everyone.xml</a>',
  )
})
