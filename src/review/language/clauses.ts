import { plainWords } from '../same-words.ts'

/** Where a clause ends: at a mark, before a word that opens another, and before an "and" with a subject of its own. */
export const EDGE =
  /[.;:!?()]+(?=\s|$)|,|\s-\s|\s(?=(?:but|because|although|though|while|whereas|which|who|when|where|unless|until|if|so that|without)\s)|\s(?=and (?:the|an?|he|she|it|they|we|no|none|nobody|neither|each|there|his|her|their|that|was|were|is|are|had|has|did)\s)/

/** The clauses of a text in plain words, in order. A rough cut: what belongs together may be parted, what is apart never joined. */
export const clausesOf = (text: string): readonly string[] =>
  plainWords(text)
    .split(new RegExp(EDGE.source, 'g'))
    .map((clause) => clause.trim())
    .filter((clause) => /[a-z]/.test(clause))
