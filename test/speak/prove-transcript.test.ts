import { describe, expect, it } from 'vitest'
import { proveTranscript } from '../../src/speak/transcripts/prove-transcript.ts'

const words = ['She', 'was', 'not', 'seen']

describe('proveTranscript', () => {
  it('accepts the words in order, whatever the marks', () => {
    expect(() => proveTranscript('WebVTT', 'She was  not seen.', { words })).not.toThrow()
  })

  it.each([
    ['a lost word', 'She was seen.', 'seen'],
    ['a changed word', 'She was not heard.', 'heard'],
    ['an added word', 'She was not seen here.', 'here'],
    ['changed order', 'She not was seen.', 'not was'],
    ['a lost end', 'She was not', 'seen'],
  ])('refuses %s and shows the place', (_, text, place) => {
    expect(() => proveTranscript('WebVTT', text, { words })).toThrow(
      expect.objectContaining({ code: 'speak/transcript-differs', message: expect.stringContaining(place) }),
    )
  })
})
