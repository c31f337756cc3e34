import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/shared/index.ts'

const cases: readonly (readonly [text: string, sentences: readonly string[]])[] = [
  ['One. Two.', ['One.', 'Two.']],
  ['Who was there? Nobody asked.', ['Who was there?', 'Nobody asked.']],
  ['She said, “Go in.” He did.', ['She said, “Go in.”', 'He did.']],
  ['Mrs. Brown rang Dr. Shah. Nobody came.', ['Mrs. Brown rang Dr. Shah.', 'Nobody came.']],
  ['See para. 4.18 for more. It is short.', ['See para. 4.18 for more.', 'It is short.']],
  ['This is about Child K. She was seven.', ['This is about Child K.', 'She was seven.']],
  ['J. Smith wrote it. It helped.', ['J. Smith wrote it.', 'It helped.']],
  ['He waited… Then he rang.', ['He waited…', 'Then he rang.']],
  ['One line\nruns on. Next.', ['One line runs on.', 'Next.']],
  ['No mark at the end', ['No mark at the end']],
  ['   ', []],
]

describe('splitSentences', () => {
  it.each(cases)('splits %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences)
  })
})
