import { splitSentences } from '../shared/index.ts'

/** Words of a text for comparing: lower case, letters and digits alone, possessive endings dropped. */
export const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether the text ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.!?…]["'”’)\]]*$/.test(text.trim())

/** Whether the text leads in what follows it. */
export const leadsIn = (text: string): boolean => /[:–—]\s*$/.test(text.trim())

/** The sentences of a text. */
export const sentencesOf = (text: string): readonly string[] => splitSentences(text)

/** The first letter made a capital, for a clause that stands alone. */
export const isLowerStart = (text: string): boolean => /^["'“‘(]*\p{Ll}/u.test(text)
