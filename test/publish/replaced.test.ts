import { expect, test } from 'vitest'
import { formatState, parseState } from '../../src/publish/index.ts'
import { audioBytes } from './bobbie-episode.ts'
import { laterThan, planBobbie, textOf } from './plan-bobbie.ts'

const FRESH = { audio: audioBytes(2) }

/** Published, then replaced. */
const replaced = async () => {
  const first = await planBobbie([{}, { slug: 'second', title: 'Second' }])
  const second = { slug: 'second', title: 'Second' }
  return { first, plan: await planBobbie([FRESH, second], laterThan(first.state, { replaced: ['bobbie'] })) }
}

const stateOf = ({ state }: Awaited<ReturnType<typeof planBobbie>>, slug = 'bobbie') =>
  state.episodes.find((episode) => episode.slug === slug)

test('a replaced episode has a guid, date and number of its own, and its feed holds it alone', async () => {
  const { first, plan } = await replaced()
  const [before, after] = [stateOf(first), stateOf(plan)]
  expect(after?.guid).not.toBe(before?.guid)
  expect(after?.firstPublished).not.toBe(before?.firstPublished)
  expect(after?.number).toBe(3)
  expect(after?.correctedAt).toBeUndefined()
  const feed = textOf(plan, 'everyone.xml')
  expect(feed).toContain(after?.guid)
  expect(feed).not.toContain(before?.guid)
  expect(feed.match(/<item>/g)).toHaveLength(2)
})

test('the publisher is told that copies of the former one stay', async () => {
  const { plan } = await replaced()
  expect(plan.warnings).toEqual([expect.stringContaining('bobbie for everyone is a new episode')])
  expect(plan.warnings[0]).toContain('cannot be recalled')
})

test('the others stay who they are', async () => {
  const { first, plan } = await replaced()
  expect(stateOf(plan, 'second')).toEqual(stateOf(first, 'second'))
})

test('feed and page say that it takes the place of another, of when, and that copies cannot be recalled', async () => {
  const { plan } = await replaced()
  const note = 'takes the place of the one of 24 November 2026, which was withdrawn.'
  expect(textOf(plan, 'everyone.xml')).toContain('<title>Corrected: Learning from “Bobbie”</title>')
  for (const path of ['everyone.xml', 'briefings/bobbie/index.html']) {
    expect(textOf(plan, path)).toContain(note)
    expect(textOf(plan, path)).toContain('Copies that were downloaded cannot be recalled.')
  }
})

test('the former audio is gone, by the list, for as long as nothing stands at its address', async () => {
  const { first, plan } = await replaced()
  const media = stateOf(first)?.media ?? ''
  expect(plan.stale).toContain(media)
  expect(textOf(plan, 'gone.map')).toContain(`/briefings/${media} /briefings/briefings/bobbie/index.html;\n`)
  const later = await planBobbie([FRESH], laterThan(plan.state))
  expect(textOf(later, 'gone.map')).toContain(media)
  const back = await planBobbie([{}], laterThan(later.state))
  expect(textOf(back, 'gone.map')).not.toContain(`/briefings/${media} `)
})

test('a second publication of a replacement changes nothing, and its state can be read back', async () => {
  const { plan } = await replaced()
  const again = await planBobbie([FRESH, { slug: 'second', title: 'Second' }], laterThan(plan.state))
  expect(again.files).toEqual(plan.files)
  expect(parseState(JSON.parse(formatState(plan.state)))).toEqual(plan.state)
})

test('an episode may be replaced again and again; no guid comes back', async () => {
  const { first, plan } = await replaced()
  const third = { audio: audioBytes(3) }
  const again = await planBobbie([third], laterThan(plan.state, { replaced: ['bobbie'] }))
  expect(new Set([first, plan, again].map((one) => stateOf(one)?.guid)).size).toBe(3)
  expect(stateOf(again)?.replaced).toHaveLength(2)
})

test('without the flag other audio is a correction, under the same guid; it may be replaced afterwards', async () => {
  const { first } = await replaced()
  const corrected = await planBobbie([FRESH], laterThan(first.state))
  expect(stateOf(corrected)?.guid).toBe(stateOf(first)?.guid)
  expect(corrected.warnings).toEqual([expect.stringContaining('scrcast publish --replace bobbie')])
  expect(textOf(corrected, 'briefings/bobbie/index.html')).toContain('The audio was corrected on')
  const after = await planBobbie([FRESH], laterThan(corrected.state, { replaced: ['bobbie'] }))
  expect(stateOf(after)?.guid).not.toBe(stateOf(first)?.guid)
})

test.each([
  ['publish/not-in-any-feed', 'unheard-of', FRESH],
  ['publish/nothing-to-replace', 'bobbie', {}],
])('%s: %s', async (code, slug, changes) => {
  const { first } = await replaced()
  await expect(planBobbie([changes], laterThan(first.state, { replaced: [slug] }))).rejects.toMatchObject({ code })
})

test('the page of a withdrawn briefing leads to the one that takes its place, where that is published', async () => {
  const first = await planBobbie([{}, { slug: 'second' }])
  const withdrawn = [{ slug: 'second', withdrawnAt: '2026-12-01T08:00:00Z', replacedBy: 'bobbie' }]
  const plan = await planBobbie([{}], laterThan(first.state, { withdrawn }))
  expect(textOf(plan, 'briefings/second/index.html')).toContain('<a href="../bobbie/index.html">')
  const gone = await planBobbie([{ slug: 'third' }], laterThan(first.state, { withdrawn }))
  expect(textOf(gone, 'briefings/second/index.html')).not.toContain('takes its place')
})
