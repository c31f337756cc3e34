import { wordsOfEdition } from '../editions.ts'
import type { Rule } from '../rule.ts'

/** The edition for everyone has more spoken words than its template allows. */
export const tooLong: Rule = ({ script, rules }) => {
  const words = wordsOfEdition(script, 'everyone')
  const { most } = rules.words
  return words > most ? [{ rule: 'too-long', level: 'warning', facts: { words, most } }] : []
}
