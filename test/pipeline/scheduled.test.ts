import { expect, test } from 'vitest'
import { isScheduled } from '../../src/pipeline/load-episodes.ts'
import { bobbieEpisode } from '../publish/bobbie-episode.ts'

const scheduledFor = (publishAt: string) => bobbieEpisode({ approval: { publishAt } }).approved

test.each([
  ['a second before its time', '2026-12-01T09:00:00Z', '2026-12-01T08:59:59Z', true],
  ['at its time', '2026-12-01T09:00:00Z', '2026-12-01T09:00:00Z', false],
  ['by the zone that was written', '2026-12-01T09:00:00+02:00', '2026-12-01T07:30:00Z', false],
])('a briefing waits until its time: %s', (_, publishAt, now, waits) => {
  expect(isScheduled(scheduledFor(publishAt), new Date(now))).toBe(waits)
})

test('a briefing without a time waits for nothing', () => {
  expect(isScheduled(bobbieEpisode().approved, new Date('2026-01-01T00:00:00Z'))).toBe(false)
})
