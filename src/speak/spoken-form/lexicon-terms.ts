import type { LexiconEntry } from '../../knowledge/index.ts'
import { plainMarks } from './plain-marks.ts'
import type { Rule } from './rule.ts'

/** A number that tells several of a kind apart: SW1 and SW2 are two social workers. */
const NUMBERED = String.raw`(?<=\p{L})(?=\d{1,2}(?![\p{L}\p{N}]))`

/**
 * Reviews name people by letters, "Child FM" and "Sibling DA"; two capitals after such a word are a name, whatever else they may stand for.
 */
const NAMED = String.raw`(?<!(?:Child|Baby|Infant|Sibling|Adult|Mother|Father|Family|Person|Student|Pupil|Partner|Subject|Mr|Mrs|Ms|Mx) (?=[A-Z]{2}(?![\p{L}\p{N}])))`

/**
 * Terms of the lexicon as they are said: case-sensitive, the longest first, never inside a word, with a possessive or plural ending
 * where there is one.
 */
export const lexiconTerms = (lexicon: readonly LexiconEntry[]): Rule => {
  const says = new Map(lexicon.map(({ term, say }) => [plainMarks(term), plainMarks(say)]))
  if (says.size === 0) return (text) => text
  const terms = [...says.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escaped)
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${NAMED}(${terms.join('|')})(?!\(\d)(?:('s|s'|es|s)?(?![\p{L}\p{N}])|${NUMBERED})`,
    'gu',
  )
  return (text) =>
    text.replace(pattern, (_, term: string, ending?: string) => withEnding(says.get(term) ?? term, ending ?? ''))
}

/** A letter name takes an apostrophe before its s, else a voice says two letters: "G P's", but "mashes", "boards". */
export const withEnding = (say: string, ending: string): string => {
  if (ending === '') return say
  if (/(?:^|[\s.])[A-Z]$/.test(say)) return `${say}'s`
  if (ending === 's' && say.endsWith('ife')) return `${say.slice(0, -2)}ves`
  if (ending === 's' || ending === 'es') return /(?:s|sh|ch|x|z)$/.test(say) ? `${say}es` : `${say}s`
  return `${say}'s`
}

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
