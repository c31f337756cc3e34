import type { Finding } from '../../find/index.ts'
import type { ThemeKnowledge } from '../../knowledge/index.ts'
import { foldSpace } from '../script/markdown-text.ts'
import type { Rarity } from './content-words.ts'
import { lessonsOn } from './lessons-on.ts'
import { once } from './once.ts'
import type { Judgement, Passage } from './passage.ts'
import { passagesOn, type Relevant } from './passages-on-theme.ts'
import type { PlacedParagraph } from './place-paragraphs.ts'
import { isReason, reasonOf } from './reasons.ts'
import { OWN_PLACE, SAME_PLACE, textsOn } from './texts-on-theme.ts'

/** Passages of the review that bear a theme. */
export interface Evidence {
  /** What the review found or saw. */
  readonly seen: (mostWords: number) => readonly Passage[]
  /** Why it was so: what got in the way. */
  readonly reasons: (mostWords: number) => readonly Passage[]
  /** What the review learned, as advice: sentences of its lessons that tell a reader what to do or to know. */
  readonly lessons: (mostWords: number) => readonly Passage[]
}

/** What evidence is looked for in. */
export interface EvidenceSources {
  readonly findings: readonly Finding[]
  readonly paragraphs: readonly PlacedParagraph[]
  readonly rarity: Rarity
  readonly judgement: Judgement
}

/** Evidence on each theme; every theme and length is looked up only once. */
export const openEvidence = (sources: EvidenceSources): ((theme: ThemeKnowledge) => Evidence) => {
  const { findings, rarity, paragraphs } = sources
  const sizeOf = once((heading: string) => paragraphs.filter(({ section }) => section.includes(heading)).length)
  const taken = findings.filter(({ kind }) => HAS_A_PLACE.has(kind)).map(({ text }) => foldSpace(text))
  const isTaken = (sentence: string): boolean => taken.some((text) => text.includes(sentence))
  return once((theme) => {
    const texts = textsOn(theme, sources, sizeOf).map((text) => ({ ...text, rarity, isTaken }))
    const passages = once((mostWords: number) => texts.flatMap((text) => passagesOn(text, sources, mostWords)))
    return {
      seen: passages,
      reasons: once((mostWords) =>
        passages(mostWords).flatMap((passage) => {
          const reason = reasonOf(passage.sentences)
          return !isReason(reason, passage.nearness === OWN_PLACE) || passage.relevance < leastForAReason(passage)
            ? []
            : [{ ...passage, score: passage.score + reason * 1.5 + (passage.nearness === OWN_PLACE ? 5 : 0) }]
        }),
      ),
      lessons: once((mostWords) => lessonsOn(theme, sources, mostWords)),
    }
  })
}

/** Findings of these kinds are spoken in places of their own. */
const HAS_A_PLACE: ReadonlySet<Finding['kind']> = new Set(['recommendation', 'lesson', 'question', 'good-practice'])

/** About how many of a theme's rarer words a reason must share: one that stands beside the theme may be another matter's. */
const leastForAReason = ({ nearness }: Relevant): number => (nearness >= SAME_PLACE ? 0.2 : 0.7)
