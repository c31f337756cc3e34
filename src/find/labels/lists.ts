import { type Candidate, textOf } from '../items/candidate.ts'
import type { Slot } from '../outline/sections.ts'
import { plainWords } from '../plain-words.ts'

/** What is known of the lists that candidates stand in. */
export interface Lists {
  /** Findings and lessons count as one group: a finding is often printed again as a lesson. */
  readonly groupOf: (candidate: Candidate) => string
  /** The higher, the more its wording is the master's. */
  readonly rank: (candidate: Candidate) => number
  /** Whether no other item of its part carries its number: where numbering begins again under each agency, the number says little. */
  readonly isAlone: (candidate: Candidate) => boolean
  /** Whether it stands in a list so long that it must be the one that gathers what the review says elsewhere. */
  readonly isConsolidated: (candidate: Candidate) => boolean
  /** Whether it only says beforehand what the review says in full elsewhere: in a summary, or unlabelled where a labelled list follows. */
  readonly isDigest: (candidate: Candidate) => boolean
}

/** Looks over all candidates for the lists that they form. */
export const readLists = (candidates: readonly Candidate[]): Lists => {
  const sizes = count(candidates.map(areaOf))
  const numbers = count(candidates.map(numberOf))
  return {
    groupOf,
    isDigest: digests(candidates),
    isConsolidated: (candidate) => (sizes.get(areaOf(candidate)) ?? 0) >= CONSOLIDATED,
    isAlone: (candidate) => numbers.get(numberOf(candidate)) === 1,
    rank: (candidate) => (candidate.origin === 'plan' ? -100 : weight(candidate, sizes.get(areaOf(candidate)) ?? 0)),
  }
}

/** The longest list of the part made for it wins; within it a label and a longer wording count; a summary counts last. */
const weight = (candidate: Candidate, size: number): number => {
  const { origin, block } = candidate
  const ownPart = OWN_PART[groupOf(candidate)]?.includes(block.slot ?? 'story') === true
  const length = Math.min(plainWords(textOf(candidate)).length, 60) / 60
  return (
    Math.min(size, 30) +
    length +
    (origin === 'label' ? 1 : 0) +
    (ownPart ? 5 : 0) -
    (block.inSummary || POINTS.test(textOf(candidate)) ? 40 : 0)
  )
}

/** Ends by saying where the item stands in full. */
const POINTS = /\((?:see|full text|set out|as) [^()]{0,40}\d[^()]{0,12}\)\.?$/i

const digests = (candidates: readonly Candidate[]): Lists['isDigest'] => {
  const outside = count(candidates.filter(({ block }) => !block.inSummary).map(({ kind }) => kind))
  const labelled = candidates.filter(({ origin, kind }) => origin === 'label' && kind === 'recommendation')
  const consolidated = [...count(labelled.map(areaOf))].find(([, size]) => size >= LABELLED_LIST)?.[0]
  return (candidate) => {
    if (candidate.kind === 'recommendation' && candidate.origin === 'section' && consolidated !== undefined)
      return areaOf(candidate) !== consolidated
    const { inSummary } = candidate.block
    return inSummary && GROUPS_WITH_DIGEST.includes(groupOf(candidate)) && (outside.get(candidate.kind) ?? 0) >= 3
  }
}

/** From how many lessons on a list of them gathers what was said before. */
const CONSOLIDATED = 8

/** From how many labelled recommendations on a list is the consolidated one, and what is unlabelled elsewhere leads up to it. */
const LABELLED_LIST = 5

const GROUPS_WITH_DIGEST = ['recommendation', 'learning', 'question', 'good-practice']

/** The parts of a review made for a kind of item. */
const OWN_PART: Readonly<Record<string, readonly Slot[]>> = {
  recommendation: ['recommendations', 'mixed'],
  learning: ['learning', 'findings', 'mixed'],
  question: ['questions'],
}

const groupOf = ({ kind }: Candidate): string => (kind === 'finding' || kind === 'lesson' ? 'learning' : kind)
const areaOf = (candidate: Candidate): string => `${groupOf(candidate)}/${candidate.block.area}`
const numberOf = (candidate: Candidate): string => `${areaOf(candidate)}/${candidate.number}`

const count = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
