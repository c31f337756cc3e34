import { type Lists, readLists } from '../labels/lists.ts'
import { sectionOf } from '../outline/blocks.ts'
import { plainWords } from '../plain-words.ts'
import { type Candidate, pagesOf, textOf } from './candidate.ts'
import type { Kinship } from './kinship.ts'

/** An item and the other places where the review prints it. */
export interface Counted {
  readonly master: Candidate
  readonly copies: readonly Candidate[]
}

type Compare = (a: string, b: string) => Kinship

/**
 * Counts an item printed several times once. The master is the wording of the consolidated list; wordings in other places are its copies.
 * What a summary at the front says in other words is a copy too, or nothing: the items themselves stand in their own part.
 */
export const countOnce = (candidates: readonly Candidate[], compare: Compare): readonly Counted[] => {
  const lists = readLists(candidates)
  const ranked = [...candidates].sort((a, b) => lists.rank(b) - lists.rank(a) || a.block.index - b.block.index)
  const counted: { readonly master: Candidate; readonly copies: Candidate[] }[] = []
  for (const candidate of ranked) {
    const known = closest(counted, candidate, { compare, lists })
    if (known !== undefined) known.copies.push(candidate)
    else if (!lists.isDigest(candidate)) counted.push({ master: candidate, copies: [] })
  }
  const place = new Map(candidates.map((candidate, at) => [candidate, at]))
  const placeOf = ({ master }: Counted): number => place.get(master) ?? 0
  return counted.sort((a, b) => a.master.block.index - b.master.block.index || placeOf(a) - placeOf(b))
}

/** The pages of the other places, in reading order. */
export const repeatsOf = ({ copies }: Counted): readonly { readonly pages: readonly number[] }[] =>
  [...copies].sort((a, b) => a.block.index - b.block.index).map((copy) => ({ pages: pagesOf(copy) }))

interface Means {
  readonly compare: Compare
  readonly lists: Lists
}

const closest = <T extends Counted>(counted: readonly T[], candidate: Candidate, means: Means): T | undefined => {
  let best: { readonly entry: T; readonly score: number } | undefined
  for (const entry of counted) {
    if (!comparable(entry.master, candidate, means.lists)) continue
    const score = Math.max(...[entry.master, ...entry.copies].map((other) => sameness(other, candidate, means)))
    if (score >= 1 && score > (best?.score ?? 0)) best = { entry, score }
  }
  return best?.entry
}

/** Neighbours in one list are different items, however alike they sound. */
const comparable = (a: Candidate, b: Candidate, lists: Lists): boolean =>
  lists.groupOf(a) === lists.groupOf(b) &&
  a.block.index !== b.block.index &&
  !(sectionOf(a.block) === sectionOf(b.block) && a.number !== '' && b.number !== '' && a.number !== b.number)

/** 1 and above: the same item. */
const sameness = (a: Candidate, b: Candidate, { compare, lists }: Means): number => {
  const [x, y] = [textOf(a), textOf(b)]
  const { alike, within } = compare(x, y)
  const isWithin = within >= 0.85 && Math.min(plainWords(x).length, plainWords(y).length) >= 8
  return Math.max(alike / leastAlike(a, b, lists), isWithin ? within + 0.15 : 0)
}

/** From which likeness two are the same; openKinship says where these figures come from. */
const leastAlike = (a: Candidate, b: Candidate, lists: Lists): number => {
  const learning = lists.groupOf(a) === 'learning'
  if (a.origin === 'plan' || b.origin === 'plan') return 0.36
  if (a.number !== '' && a.number === b.number && a.origin === 'label' && b.origin === 'label')
    return lists.isAlone(a) && lists.isAlone(b) ? 0.12 : learning ? 0.15 : 0.3
  if (lists.isDigest(a) || lists.isDigest(b)) return 0.2
  // A lesson drawn in the analysis comes back in the list of lessons, in other words.
  const gathers = (one: Candidate): boolean => lists.isConsolidated(one) && (isListed(one) || isNumbered(one))
  if (learning && gathers(a) !== gathers(b) && (a.kind === b.kind || !(isNumbered(a) || isNumbered(b)))) return 0.17
  if (learning && HEADLINE.test(textOf(a)) !== HEADLINE.test(textOf(b))) return 0.17
  if (learning && (isListed(a) !== isListed(b) || restates(a) !== restates(b))) return 0.27
  return learning ? 0.4 : 0.38
}

/** Says in the conclusions what the review found before. */
const restates = (candidate: Candidate): boolean =>
  /^the (?:central|main|key|principal|overall) (?:finding|conclusion)\b/i.test(textOf(candidate))

/** Says in one sentence, before the lessons, what they come to. */
const HEADLINE = /^if there is (?:only |just )?one (?:message|lesson|thing)\b/i

const isNumbered = ({ origin, number }: Candidate): boolean => origin === 'label' && number !== ''

const isListed = (candidate: Candidate): boolean => candidate.origin === 'section' && candidate.confidence >= 0.8
