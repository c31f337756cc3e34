import { contentWords } from '../../choose/content-words.ts'

/** Clauses of a passage: what a word such as "thought" or "may" bears on ends with its clause. */
export const clausesOf = (passage: string): readonly string[] =>
  passage.split(/[;:]|(?<=[.?!]) |, (?:and|but|while|whereas|which|who|so) /u).filter((clause) => clause.trim() !== '')

/** How many content words two texts share. */
export const sharedWords = (one: string, other: string): number => {
  const words = contentWords(other)
  return [...contentWords(one)].filter((word) => words.has(word)).length
}

/** A sentence that shares so many content words with a clause, or half of those that the clause has, tells what the clause tells. */
const TELLS = 3

export const tells = (sentence: string, clause: string): boolean => {
  const shared = sharedWords(sentence, clause)
  return shared >= TELLS || (shared >= 2 && shared >= contentWords(clause).size / 2)
}
