import { splitSentences } from '../../shared/index.ts'
import { plainWords } from '../plain-words.ts'

/**
 * The items that one paragraph lists in running text, each verbatim; one where it lists none. Lists are told by letters or numbers in
 * brackets, by clauses after a colon parted by two or more semicolons, and by sentences that count on ("First", "Secondly", "A further lesson").
 */
export const runOnItems = (text: string): readonly string[] => {
  const lettered = enough(text.split(/(?:^|(?<=[\s:;,.]))(?=\((?:[a-h]|i{1,3}|iv|vi{0,3}|\d)\) )/u).map(bare))
  if (lettered !== undefined) return lettered
  const [, clauses = ''] = /^[^:.]{8,200}: ?([^.:“”"]+)\.?$/u.exec(text) ?? []
  const parted = clauses.split(';').length >= 3 ? enough(['', ...clauses.split(/; (?:and )?/)]) : undefined
  if (parted !== undefined) return parted
  return grouped(splitSentences(text), (sentence) => COUNTS_ON.test(sentence))
}

/** The items of a paragraph that tells what one worker or agency after another did: each begins where somebody else does. */
export const actorByActor = (text: string, begins: (sentence: string) => boolean): readonly string[] => {
  const listed = runOnItems(text)
  return listed.length > 1 ? listed : grouped(splitSentences(text), begins)
}

/** The entries after the lead-in, where there are two or more and each says something. */
const enough = (pieces: readonly string[]): readonly string[] | undefined => {
  const entries = pieces.slice(1).filter((entry) => entry !== '')
  return entries.length >= 2 && entries.every((entry) => plainWords(entry).length >= 5) ? entries : undefined
}

const bare = (entry: string): string =>
  entry
    .replace(/^\([a-z\d]+\) /i, '')
    .replace(/[;,]? ?(?:and )?$/, '')
    .trim()

const COUNTS_ON =
  /^(?:first|second|third|fourth|fifth|sixth|final|last|next)(?:ly)?\b,?|^(?:one|another|a (?:first|second|third|fourth|further|final|related)|the (?:first|second|third|fourth|fifth|next|final|last)) (?:\w+ )?(?:lesson|learning|point|issue|matter|finding|message|example|theme)\b/i

const grouped = (sentences: readonly string[], begins: (sentence: string) => boolean): readonly string[] => {
  const groups: string[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    if (last === undefined || begins(sentence)) groups.push([sentence])
    else last.push(sentence)
  }
  const begun = groups.filter(([first = '']) => begins(first))
  return begun.length >= 2 ? begun.map((group) => group.join(' ')) : [sentences.join(' ')]
}
