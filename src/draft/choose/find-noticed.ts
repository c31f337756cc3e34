import type { Finding } from '../../find/index.ts'
import type { Names } from './names-of-audience.ts'
import { type Judgement, type Passage, passagesIn } from './passage.ts'
import { A_NOTE } from './passages-on-theme.ts'
import type { PlacedParagraph } from './place-paragraphs.ts'
import { tellsOfCase } from './tells-of-case.ts'

/** How long a passage on an audience's work may be, in words. */
const MOST_WORDS = 45

export interface NoticedSources {
  readonly findings: readonly Finding[]
  readonly paragraphs: readonly PlacedParagraph[]
  readonly judgement: Judgement
}

/**
 * What the review noticed in the work of an audience's agencies, the most telling first: passages that name them before any other
 * agency and tell what was done or seen.
 */
export const findNoticed = ({ findings, paragraphs, judgement }: NoticedSources, names: Names): readonly Passage[] => {
  const items = findings.filter(({ kind }) => ITEMS.has(kind)).map(({ text }) => text)
  return paragraphs
    .filter(({ section, text }) => names.at(text) && tellsOfCase(section))
    .flatMap((paragraph) =>
      passagesIn(paragraph, judgement, MOST_WORDS).map((passage) => ({
        ...passage,
        score: passage.score - (paragraph.isNote ? A_NOTE : 0),
      })),
    )
    .filter(({ sentences }) => isOfTheirWork(sentences, names))
    .filter(({ sentences }) => !sentences.some((sentence) => items.some((text) => text.includes(sentence))))
    .map((passage) => ({
      ...passage,
      score:
        passage.score + worthOf(passage.sentences.join(' ')) - (names.acts(passage.sentences[0] ?? '') ? 0 : A_PLACE),
    }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .toSorted((a, b) => b.score - a.score)
}

/** What the review concluded of how services work, which those who lead can change; or what it learned, which is for all. */
export const findConcluded = (
  { findings, judgement }: NoticedSources,
  wanted: 'finding' | 'lesson',
): readonly Passage[] =>
  findings
    .filter(({ kind }) => kind === wanted)
    .flatMap((finding) => passagesIn(finding, judgement, MOST_WORDS))
    .filter(({ sentences }) => !sentences.some((sentence) => HINDSIGHT.test(sentence)))
    .toSorted((a, b) => b.score - a.score)

const isOfTheirWork = (sentences: readonly string[], names: Names): boolean => {
  const [first = ''] = sentences
  return (
    names.first(first) &&
    names.inBeginning(first) &&
    PAST.test(first) &&
    !sentences.some((sentence) => NOT_NOTICED.test(sentence))
  )
}

const worthOf = (words: string): number =>
  (EXPLAINS.test(words) ? 2 : 0) - (ON_A_DAY.test(words) ? 1.5 : 0) - (ON_PAPER.test(words) ? 2 : 0)

/** What an agency costs that is named as the place or the receiver of what others did: "P1 was at school". */
const A_PLACE = 1.5

/** The day itself tells a listener nothing, and may tell who the family is. */
const ON_A_DAY =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u

/** Where a paper went is not what somebody did. */
const ON_PAPER = /\bwas (?:allocated|logged|received|noted|opened|closed|copied|sent)\b/u

/** These are spoken in places of their own. */
const ITEMS: ReadonlySet<Finding['kind']> = new Set(['recommendation', 'lesson', 'question', 'good-practice'])

const PAST =
  /\b(?:was|were|had|did|told|saw|made|took|rang|wrote|knew|held|felt|said|spoke|thought|found|gave|\p{Ll}{3,}ed)\b/u

/** What should be, what others found elsewhere, and what harmed the child, which is nobody's work. */
const NOT_NOTICED =
  /\b(?:should|must|ought|will|injur\w+|hurt|born|(?:has|have) since|(?:has|have) (?:\p{Ll}+ )?\p{Ll}+ed|arrested|charged|convicted|research|national|(?:would|could|might) (?:not )?have|be predicted|it is probable|learning event|audit|survey|exercise)\b/iu

const HINDSIGHT = /\b(?:(?:would|could|might) (?:not )?have|be predicted|it is probable)\b/iu

const EXPLAINS =
  /\b(?:because|so that|since (?:nobody|no one|there)|did not know|(?:was|were) not told|no (?:way|line|field|space|time))\b/iu

/** A sentence that tells less is no use to those whose work it names. */
const LEAST_SCORE = 0.5
