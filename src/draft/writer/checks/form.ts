import { countWords, splitSentences } from '../../../shared/index.ts'
import type { Check } from './check.ts'

/** More words than this are not followed by ear; the model is asked for fewer. */
const MOST_WORDS = 32

/** One whole sentence of plain text, short enough, that says something and shouts at nobody. */
export const form: Check = ({ text }) => {
  const marks = text.match(/[<>{}[\]#*_`|~\\]|https?:|www\.|!/g) ?? []
  const isWhole = /[.?][”"’]?$/u.test(text) && splitSentences(text).length === 1
  const isHeard = countWords(text) >= 3 && countWords(text) <= MOST_WORDS
  return isWhole && isHeard ? marks : [...marks, '']
}
