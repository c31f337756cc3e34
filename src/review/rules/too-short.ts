import { wordsOfEdition } from '../editions.ts'
import type { Rule } from '../rule.ts'

/** The edition for everyone has fewer spoken words than its template asks for. */
export const tooShort: Rule = ({ script, rules }) => {
  const words = wordsOfEdition(script, 'everyone')
  const { least } = rules.words
  return words < least ? [{ rule: 'too-short', level: 'warning', facts: { words, least } }] : []
}
