import { countWords } from '../../shared/index.ts'
import type { Rule } from '../rule.ts'
import { spokenSentences } from '../spoken.ts'

/** More words than a listener can hold at once: plain-English guides ask for 15 to 20 on average and few above 35. */
const MOST_WORDS = 35

/** A sentence that is too long to follow by ear. */
export const longSentence: Rule = ({ script }) =>
  spokenSentences(script).flatMap(({ sentence: { text, line } }) => {
    const words = countWords(text)
    return words > MOST_WORDS
      ? [{ rule: 'long-sentence', level: 'note', line, facts: { words, most: MOST_WORDS, text } }]
      : []
  })
