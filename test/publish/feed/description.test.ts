import { parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { planBobbie, textOf } from '../plan-bobbie.ts'

const descriptionWith = async (summary: string): Promise<string> => {
  const xml = textOf(await planBobbie([{ summary }]), 'everyone.xml')
  return parseRssFeed(xml).items?.[0]?.description ?? ''
}

test('chapter times begin at 00:00:00, one on a line', async () => {
  expect(await descriptionWith('Short.')).toContain('\n\n00:00:00 Before you listen\n00:01:00 What happened\n')
})

test('it says who re-tells whose review, that a computer speaks, and where support is', async () => {
  const description = await descriptionWith('Short.')
  expect(description).toContain('spoken by synthetic computer voices')
  expect(description).toContain('re-tells “Local Child Safeguarding Practice Review: ‘Bobbie’”, by A. Reviewer')
  expect(description).toContain('https://northmere.example.org/reviews/bobbie.pdf')
  expect(description).toContain('the NSPCC Helpline is on 0808 800 5000. Samaritans listen, free, on 116 123.')
})

test('a long one loses the chapter times and nothing else', async () => {
  const room = 4000 - Buffer.byteLength(await descriptionWith('')) + 50
  const summary = `${'word '.repeat(room / 5)}end`
  const description = await descriptionWith(summary)
  expect(description).not.toContain('00:00:00')
  expect(description).toContain(summary)
})

test('a very long one loses the end of the summary and keeps the support lines, within 4,000 bytes', async () => {
  const description = await descriptionWith('wörd '.repeat(2000))
  expect(Buffer.byteLength(description)).toBeLessThanOrEqual(4000)
  expect(description).toMatch(/^This briefing talks about injuries/)
  expect(description).toContain('wörd…')
  expect(description).toContain('Samaritans listen, free, on 116 123.')
})
