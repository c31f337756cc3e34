import { expect, test } from 'vitest'
import { formatState, type PublishState, parseState } from '../../src/publish/index.ts'

const state: PublishState = {
  version: 1,
  baseUrl: 'https://example.org',
  feeds: [
    {
      audience: 'everyone',
      guid: '9b024349-ccf0-5f69-a609-6b82873eab3c',
      madeFor: 'https://example.org',
      contentSha256: 'a'.repeat(64),
      changedAt: '2026-11-24T18:00:00Z',
    },
  ],
  episodes: [
    {
      slug: 'bobbie',
      audience: 'everyone',
      guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
      firstPublished: '2026-11-24T18:00:00Z',
      season: 2026,
      number: 1,
      correctedAt: '2026-12-01T08:00:00Z',
      media: 'briefings/bobbie/bobbie-0123456789.mp3',
      mediaSha256: 'b'.repeat(64),
    },
  ],
  files: ['briefings/bobbie/index.html', 'everyone.xml'],
}

test('a state that is written and read again is the same', () => {
  expect(parseState(JSON.parse(formatState(state)))).toEqual(state)
})

test.each(['../outside', '/etc/passwd', 'a/../../b', 'c:/x', 'a\\b', '', 'a//b', './a', '..'])(
  'a state that claims to have written "%s" is refused',
  (path) => {
    expect(() => parseState({ ...state, files: [path] })).toThrow()
  },
)

test('a state of another version is refused', () => {
  expect(() => parseState({ ...state, version: 2 })).toThrow()
})
