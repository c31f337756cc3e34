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

/** The clauses that share most content words with a clause of a sentence, two at least; several where they share as many. */
export const nearestClauses = (clause: string, cited: readonly string[]): readonly string[] => {
  const near = cited.flatMap(clausesOf).map((other) => ({ other, shared: sharedWords(clause, other) }))
  const most = Math.max(2, ...near.map(({ shared }) => shared))
  return near.filter(({ shared }) => shared === most).map(({ other }) => other)
}

/** Share of a passage's clause that a clause of a sentence tells, 0 to 1. */
export const shareTold = (clause: string, other: string): number =>
  sharedWords(clause, other) / Math.max(1, contentWords(other).size)
