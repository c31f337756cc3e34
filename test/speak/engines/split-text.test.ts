import { describe, expect, it } from 'vitest'
import { splitText } from '../../../src/speak/engines/split-text.ts'

describe('splitText', () => {
  it.each<readonly [string, number, readonly string[]]>([
    ['She came. He went.', 40, ['She came. He went.']],
    ['She came. He went.', 10, ['She came.', 'He went.']],
    ['She came. He went. They stayed.', 20, ['She came. He went.', 'They stayed.']],
    ['When it rained, they stayed in.', 20, ['When it rained,', 'they stayed in.']],
    ['one two three four', 9, ['one two', 'three', 'four']],
    ['Incomprehensibilities', 5, ['Incomprehensibilities']],
  ])('%s (at most %i)', (text, most, parts) => {
    expect(splitText(text, most)).toEqual(parts)
    expect(parts.join(' ')).toBe(text)
  })
})
