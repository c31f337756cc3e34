import type { Finding } from '../../find/index.ts'
import { type Drafting, takeBest } from '../drafting.ts'
import { type Passage, passagesIn, sentencesOf, wordsIn } from './passage.ts'

/** The best passages of each finding in turn, of those that `isWanted`, until the words are used up, in the order of the review. */
export const gatherPassages = (
  drafting: Drafting,
  findings: readonly Finding[],
  mostWords: number,
  mostWordsEach: number,
  isWanted: (passage: Passage) => boolean = () => true,
): readonly Passage[] => {
  const taken = new Map<Passage, number>()
  for (let round = 0; round < 3; round++)
    for (const [index, finding] of byWorth(drafting, findings, mostWordsEach, round)) {
      const left = mostWords - wordsIn([...taken.keys()].flatMap(({ sentences }) => sentences))
      const passage = takeBest(drafting, passagesOf(finding, drafting, Math.min(left, mostWordsEach)).filter(isWanted))
      if (passage !== undefined && (passage.score >= LEAST_WORTH || taken.size === 0))
        taken.set(passage, index + finding.text.indexOf(passage.sentences[0] ?? '') / 1e6)
    }
  return [...taken].toSorted((a, b) => a[1] - b[1]).map(([passage]) => passage)
}

/** A passage that shows less than this is worth saying only where there is no other. */
const LEAST_WORTH = 2

/** What a text begins with is what it is about, and told to its end it is not half a story. */
const passagesOf = (finding: Finding, { judgement }: Drafting, mostWords: number): readonly Passage[] => {
  const sentences = sentencesOf(finding.text)
  return passagesIn(finding, judgement, mostWords).map((passage) => ({
    ...passage,
    score:
      passage.score +
      (passage.sentences[0] === sentences[0] ? BEGINNING : 0) +
      (passage.sentences.at(-1) === sentences.at(-1) ? END : 0),
  }))
}

const BEGINNING = 5
const END = 2

/** The findings with the best passages come first; later rounds go through the review in its order. */
const byWorth = (
  drafting: Drafting,
  findings: readonly Finding[],
  mostWords: number,
  round: number,
): readonly (readonly [number, Finding])[] => {
  const best = (finding: Finding): number =>
    Math.max(-99, ...passagesOf(finding, drafting, mostWords).map(({ score }) => score))
  const ranked = findings.map((finding, index) => [index, finding, best(finding)] as const)
  return ranked
    .toSorted((a, b) => (round === 0 ? b[2] - a[2] : a[0] - b[0]))
    .map(([index, finding]) => [index, finding])
}
