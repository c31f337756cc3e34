import { expect, test } from 'vitest'
import { episodeGuid, podcastGuid } from '../../src/publish/identity.ts'

test.each([
  ['https://podnews.net/rss', '9b024349-ccf0-5f69-a609-6b82873eab3c'],
  ['podnews.net/rss/', '9b024349-ccf0-5f69-a609-6b82873eab3c'],
  ['https://mp3s.nashownotes.com/pc20rss.xml', '917393e3-1b1e-5cef-ace4-edaa54e1f810'],
])('the podcast:guid of %s is the one that the podcast namespace gives', (address, guid) => {
  expect(podcastGuid(address)).toBe(guid)
})

test('the same slug has another guid in another feed', () => {
  const one = podcastGuid('https://example.org/everyone.xml')
  const other = podcastGuid('https://example.org/police.xml')
  expect(episodeGuid(one, 'bobbie')).toBe(episodeGuid(one, 'bobbie'))
  expect(episodeGuid(one, 'bobbie')).not.toBe(episodeGuid(other, 'bobbie'))
})
