import type { Knowledge } from '../../../knowledge/index.ts'
import type { Check } from './check.ts'

/** An agency that none of the passages names, as the knowledge tells agencies by their names and job titles. */
export const agencies: Check = ({ text, cited, review }) => {
  const passages = cited.join(' ')
  return review.agencies
    .filter((patterns) => !patterns.some((pattern) => pattern.test(passages)))
    .flatMap((patterns) => patterns.flatMap((pattern) => text.match(pattern)?.[0] ?? []).slice(0, 1))
}

/** For each agency, the patterns by which the knowledge tells it; "all" is none. */
export const agencyPatterns = ({ agencies: known }: Pick<Knowledge, 'agencies'>): readonly (readonly RegExp[])[] =>
  known
    .filter(({ id }) => id !== 'all')
    .map(({ patterns, caseSensitivePatterns }) => [
      ...patterns.map((pattern) => new RegExp(pattern, 'iu')),
      ...caseSensitivePatterns.map((pattern) => new RegExp(pattern, 'u')),
    ])
