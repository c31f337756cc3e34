import type { Said } from './check.ts'

/**
 * The passages of a sentence with what a reader knows of their people: whom "she" means stands just before them, and a review says once
 * who "Ms A" is.
 */
export const inContext = ({ cited, before = [], review }: Omit<Said, 'text'>): string => {
  const own = cited.join(' ')
  return review.withKin(PRONOUN.test(own) ? `${own} ${before.join(' ')}` : own)
}

const PRONOUN = /\b(?:s?he|her|hers|his|him|they|their|them)\b/i
