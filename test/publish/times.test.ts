import { expect, test } from 'vitest'
import { feedDate, toSecond, writtenDate } from '../../src/publish/dates.ts'
import { clockTime, fullClockTime, isoDuration, minutesInWords } from '../../src/publish/times.ts'

test.each([
  [0, '0:00', '00:00:00', 'PT0M0S', '1 minute'],
  [59.99, '0:59', '00:00:59', 'PT1M0S', '1 minute'],
  [125, '2:05', '00:02:05', 'PT2M5S', '2 minutes'],
  [3725, '1:02:05', '01:02:05', 'PT1H2M5S', '62 minutes'],
])('%d seconds are %s, %s, %s and %s', (seconds, short, full, iso, words) => {
  expect([clockTime(seconds), fullClockTime(seconds), isoDuration(seconds), minutesInWords(seconds)]).toEqual([
    short,
    full,
    iso,
    words,
  ])
})

test.each([
  ['2026-11-24T18:00:00Z', '24 November 2026'],
  ['2023-09', 'September 2023'],
  ['2023', '2023'],
  ['', ''],
])('%s is written "%s"', (iso, written) => {
  expect(writtenDate(iso)).toBe(written)
})

test('a time goes into a feed with its weekday, to the second', () => {
  expect(feedDate(toSecond(new Date('2026-11-24T18:00:00.999Z')))).toBe('Tue, 24 Nov 2026 18:00:00 GMT')
})
