import { expect, test } from 'vitest'
import { checkEpisode, checkEpisodes } from '../../src/publish/check-episode.ts'
import type { Episode } from '../../src/publish/index.ts'
import { bobbieEpisode, type Changes } from './bobbie-episode.ts'

const TODAY = '2026-11-24'

const check = (...episodes: readonly Episode[]): void => {
  for (const episode of episodes) checkEpisode(episode)
  checkEpisodes(
    episodes.map(({ approved: { slug, approval }, recording: { audience } }) => ({
      slug,
      audience,
      expires: approval.expires,
    })),
    TODAY,
  )
}

const refusals: readonly (readonly [story: string, changes: Changes, code: string])[] = [
  ['audio of another script', { recording: { scriptSha256: '9'.repeat(64) } }, 'publish/recording-of-another-script'],
  ['audio of another source', { recording: { sourceSha256: '9'.repeat(64) } }, 'publish/recording-of-another-script'],
  ['audio of another briefing', { recording: { slug: 'other' } }, 'publish/recording-of-another-script'],
  ['an approval that ran out yesterday', { approval: { expires: '2026-11-23' } }, 'publish/approval-expired'],
  ['a name that apps do not take', { slug: 'Bobbie' }, 'publish/bad-slug'],
  ['a name that leaves its folder', { slug: '../bobbie' }, 'publish/bad-slug'],
  ['no spoken sentence', { recording: { cues: [] } }, 'publish/file-missing'],
]

test.each(refusals)('an episode with %s is refused', (_, changes, code) => {
  expect(() => check(bobbieEpisode(changes))).toThrow(expect.objectContaining({ code }))
})

test.each(['vtt', 'srt', 'chapters'] as const)('an episode without its %s is refused', (file) => {
  expect(() => check({ ...bobbieEpisode(), [file]: '' })).toThrow(
    expect.objectContaining({ code: 'publish/file-missing' }),
  )
})

test('two recordings for the same listeners are refused', () => {
  expect(() => check(bobbieEpisode(), bobbieEpisode())).toThrow(
    expect.objectContaining({ code: 'publish/same-episode-twice' }),
  )
})

test('an approval holds on its last day', () => {
  expect(() => check(bobbieEpisode({ approval: { expires: TODAY } }))).not.toThrow()
})
