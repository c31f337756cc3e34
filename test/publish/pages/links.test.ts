import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { planBobbie } from '../plan-bobbie.ts'

const plan = await planBobbie([{}, { slug: 'second', approval: { rights: 'ogl' } }])
const paths = new Set(plan.files.map(({ path }) => path))
const pages = plan.files.flatMap((file) =>
  file.path.endsWith('.html') && 'content' in file ? [{ path: file.path, html: String(file.content) }] : [],
)

const unescaped = (text: string): string =>
  text.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&').replaceAll('&quot;', '"')
const valuesOf = (html: string, attribute: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => unescaped(value))
const linksOf = (html: string): readonly string[] => [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]
const isAbsolute = (link: string): boolean => /^[a-z]+:/.test(link)

test('there are pages', () => {
  expect(pages.map(({ path }) => path).sort()).toEqual([
    '404.html',
    'agencies/police/index.html',
    'agencies/probation/index.html',
    'audiences/justice/index.html',
    'audiences/police/index.html',
    'boards/northmere-safeguarding-children-partnership/index.html',
    'briefings/bobbie/index.html',
    'briefings/bobbie/player.html',
    'briefings/bobbie/transcript.html',
    'briefings/second/index.html',
    'briefings/second/player.html',
    'briefings/second/transcript.html',
    'index.html',
    'nations/england/index.html',
    'subscribe/index.html',
    'themes/hidden-men/index.html',
    'years/2023/index.html',
  ])
})

test.each(pages.filter(({ path }) => path !== '404.html'))(
  'every relative link of $path leads to a file of the site',
  ({ path, html }) => {
    const targets = linksOf(html)
      .filter((link) => !isAbsolute(link) && !link.startsWith('#'))
      .map((link) => posix.join(posix.dirname(path), link.replace(/#.*$/, '')))
    expect(targets.length).toBeGreaterThan(3)
    for (const target of targets) expect(paths).toContain(target)
  },
)

test('the page for what does not exist links from the root of the host, since it is shown at any depth', () => {
  const { html } = pages.find(({ path }) => path === '404.html') ?? { html: '' }
  const targets = linksOf(html).filter((link) => !isAbsolute(link) && !link.startsWith('#'))
  for (const target of targets) {
    expect(target).toMatch(/^\/briefings\//)
    expect(paths).toContain(target.replace(/^\/briefings\//, '').replace(/#.*$/, ''))
  }
})

test.each(pages)('every link within $path leads to an element that is there, once', ({ html }) => {
  const ids = valuesOf(html, 'id')
  expect(new Set(ids).size).toBe(ids.length)
  const wanted = [
    ...valuesOf(html, 'href')
      .filter((link) => link.startsWith('#'))
      .map((link) => link.slice(1)),
    ...valuesOf(html, 'aria-labelledby'),
  ]
  for (const id of wanted) expect(ids).toContain(id)
})

/** The only places outside the site that a page may lead to, none of which is fetched before a person asks. */
const ALLOWED = [
  'https://podcasts.example.org/briefings/',
  'https://northmere.example.org/',
  'https://northmere.example.org/reviews/bobbie.pdf',
  'https://antennapod.org/deeplink/subscribe/?url=',
  'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
]

test.each(pages)('$path leads out of the site to publisher, review, licence and AntennaPod alone', ({ html }) => {
  const outside = linksOf(html).filter((link) => /^https?:/.test(link))
  for (const link of outside)
    expect(
      ALLOWED.some(
        (allowed) =>
          link.replace(/#page=\d+$/, '') === allowed ||
          (/(?:briefings\/|=)$/.test(allowed) && link.startsWith(allowed)),
      ),
    ).toBe(true)
})

test.each(pages)('$path fetches nothing from another host', ({ html }) => {
  const fetched = [
    ...valuesOf(html, 'src'),
    ...[...html.matchAll(/<link rel="(?:stylesheet|icon)"[^>]*href="([^"]*)"/g)].map(([, href = '']) => href),
  ]
  for (const link of fetched) expect(isAbsolute(link)).toBe(false)
  expect(html).toContain(`content="default-src 'none'; style-src 'self'; script-src 'self'`)
  expect(html).not.toMatch(/<style|style="|\son[a-z]+="/)
})
