import type { Audience, Knowledge } from '../../knowledge/index.ts'
import { once } from './once.ts'

/** Whether words name an audience's agencies: at all, first of all agencies, or within the first words. */
export interface Names {
  readonly at: (words: string) => boolean
  readonly first: (words: string) => boolean
  readonly inBeginning: (words: string) => boolean
}

/** Tells by the knowledge's patterns. */
export const openNames = ({ agencies }: Pick<Knowledge, 'agencies'>, audience: Audience): Names => {
  const patternsOf = (own: boolean): readonly RegExp[] =>
    agencies
      .filter((agency) => (agency.audience === audience) === own && agency.audience !== 'everyone')
      .flatMap(({ patterns, caseSensitivePatterns }) => [
        ...patterns.map((pattern) => new RegExp(pattern, 'iu')),
        ...caseSensitivePatterns.map((pattern) => new RegExp(pattern, 'u')),
      ])
  const [own, others] = [patternsOf(true), patternsOf(false)]
  const place = (patterns: readonly RegExp[], words: string): number =>
    Math.min(...patterns.map((pattern) => words.match(pattern)?.index ?? Number.POSITIVE_INFINITY))
  return {
    at: once((words) => own.some((pattern) => pattern.test(words))),
    first: once((words) => place(own, words) < place(others, words)),
    inBeginning: once((words) => own.some((pattern) => pattern.test(words.split(' ').slice(0, 10).join(' ')))),
  }
}
