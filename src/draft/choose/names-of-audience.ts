import type { Audience, Knowledge } from '../../knowledge/index.ts'
import { once } from './once.ts'

/** Whether words name an audience's agencies: at all, first of all agencies, or within the first words. */
export interface Names {
  readonly at: (words: string) => boolean
  readonly first: (words: string) => boolean
  readonly inBeginning: (words: string) => boolean
  /** Whether they are named before what was done, as those who did it. */
  readonly acts: (words: string) => boolean
}

/** The first word of a sentence that tells of a deed or a state in the past. */
const DEED =
  /\b(?:was|were|had|did|told|saw|made|took|rang|wrote|knew|held|felt|said|spoke|thought|found|gave|went|\p{Ll}{3,}ed)\b/u

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
    acts: once((words) => place(own, words) < (words.match(DEED)?.index ?? 0)),
    inBeginning: once((words) => own.some((pattern) => pattern.test(words.split(' ').slice(0, 10).join(' ')))),
  }
}
