import type { Finding } from '../find/index.ts'
import { AUDIENCES, type Audience } from '../knowledge/index.ts'
import { type Drafting, takeBest } from './drafting.ts'
import { escapeMarkdown, foldSpace } from './markdown-text.ts'
import { ofKind } from './of-kind.ts'
import { type Passage, passagesIn } from './passage.ts'
import { praising } from './tell-good-practice.ts'
import { type ToldGroup, tellRecommendations } from './tell-recommendations.ts'

/** What a template is given of an audience whose agencies the review names; all texts are Markdown, empty where there is nothing. */
export interface ToldAudience {
  readonly audience: Audience
  readonly heading: string
  readonly address: string
  readonly inShort: string
  /** One sentence of the review for the edition for everyone, without its footnote. */
  readonly sentence: string
  readonly mark: string
  /** A block quote. */
  readonly goodPractice: string
  readonly asks: readonly ToldGroup[]
  /** Cited, of the review or of guidance. */
  readonly question: string
  readonly questionIsQuoted: boolean
}

type SpecialAudience = Exclude<Audience, 'everyone'>

export const tellAudiences = (drafting: Drafting): readonly ToldAudience[] => {
  const named = AUDIENCES.filter((audience) => audience !== 'everyone').flatMap((audience) => {
    const findings = drafting.findings.findings.filter((finding) => names(finding, audience, drafting))
    return findings.length === 0 ? [] : [{ audience, findings }]
  })
  return named.map(({ audience, findings }) => tellAudience(drafting, audience, findings))
}

const names = ({ agencies }: Finding, audience: SpecialAudience, { knowledge }: Drafting): boolean =>
  agencies.some((id) => id !== 'all' && knowledge.agencies.find((agency) => agency.id === id)?.audience === audience)

const tellAudience = (drafting: Drafting, audience: SpecialAudience, findings: readonly Finding[]): ToldAudience => {
  const { heading, address, inShort } = drafting.template.wording.audiences[audience]
  const lesson =
    lessonFor(drafting, findings, drafting.limits.audience) ?? lessonFor(drafting, findings, MOST_IN_A_LESSON)
  const sentence = lesson?.sentences[0] ?? ''
  const ofOwn = (kind: Finding['kind']): readonly Finding[] => findings.filter((finding) => finding.kind === kind)
  const goodPractice = ofOwn('good-practice').flatMap((finding) =>
    passagesIn(finding, praising(drafting).judgement, 45).filter(({ sentences: [first = ''] }) =>
      foldSpace(finding.text).startsWith(first),
    ),
  )
  const best = bestFresh(drafting, goodPractice)
  return {
    audience,
    heading,
    address,
    inShort,
    sentence: escapeMarkdown(sentence),
    mark: lesson === undefined ? '' : drafting.footnotes.review(sentence, lesson.pages),
    goodPractice: best === undefined ? '' : drafting.footnotes.blockQuote(best),
    asks: tellRecommendations(drafting, ofOwn('recommendation').slice(0, MOST_ASKED)),
    ...questionFor(drafting, findings),
  }
}

/** How many recommendations the segment of one audience speaks. */
const MOST_ASKED = 5

/** How long its sentence in the edition for everyone may be where no shorter one is to be had, in words. */
const MOST_IN_A_LESSON = 22

/**
 * The sentence of the review that speaks most to an audience and has not been spoken: of a question that names it, or of a lesson on
 * what its recommendations are about.
 */
const lessonFor = (drafting: Drafting, findings: readonly Finding[], mostWords: number): Passage | undefined => {
  const asked = findings.filter(({ kind }) => kind === 'recommendation')
  const candidates = ofKind(drafting, 'lesson', 'finding', 'question').flatMap((finding) => {
    const isNamed = findings.includes(finding)
    const shared = asked.reduce((sum, { themes }) => sum + themesShared(finding, themes), 0)
    const worth = (isNamed ? 3 : 0) + Math.min(shared, 4) + (finding.kind === 'lesson' ? 2 : 0)
    return isNamed || shared > 0
      ? passagesIn(finding, drafting.judgement, mostWords)
          .filter(({ sentences: [first = '', ...more] }) => more.length === 0 && isOpening(first, finding))
          .map((passage) => ({ ...passage, score: passage.score / 3 + worth }))
      : []
  })
  return takeBest(drafting, candidates)
}

/** The first sentence of a lesson says it whole; the next ones lean on it. Quotation marks would stand within quotation marks. */
const isOpening = (sentence: string, { text }: Finding): boolean =>
  foldSpace(text).startsWith(sentence) && !/[“”"]/.test(sentence)

const themesShared = ({ themes }: Finding, others: Finding['themes']): number =>
  themes.filter((theme) => others.includes(theme)).length * (themes[0] === others[0] ? 1 : 0.5)

/** What one edition has heard already is not said to it again; two audiences may hear the same, each in its edition. */
const bestFresh = ({ memory }: Drafting, passages: readonly Passage[]): Passage | undefined =>
  passages.toSorted((a, b) => b.score - a.score).find(({ sentences }) => memory.isFresh(sentences))

/** A question of the review that names the audience; else guidance's, on the theme of what is asked of it. */
const questionFor = (
  drafting: Drafting,
  findings: readonly Finding[],
): Pick<ToldAudience, 'question' | 'questionIsQuoted'> => {
  const asked = findings
    .filter(({ kind }) => kind === 'question')
    .flatMap((finding) => passagesIn(finding, drafting.judgement, 40))
  const best = bestFresh(drafting, asked)
  if (best !== undefined) return { question: drafting.footnotes.blockQuote(best), questionIsQuoted: true }
  const themes = findings.flatMap((finding) => (CONCLUSIONS.has(finding.kind) ? finding.themes : []))
  const guidance = themes
    .toSorted((a, b) => times(b, themes) - times(a, themes))
    .flatMap((theme) => drafting.knowledge.themes.find(({ id }) => id === theme) ?? [])
    .find(({ question }) => drafting.memory.isFresh([question]))
  if (guidance === undefined) return { question: '', questionIsQuoted: false }
  drafting.memory.remember([guidance.question])
  return {
    question: `${escapeMarkdown(foldSpace(guidance.question))}${drafting.footnotes.guidance(guidance.id)}`,
    questionIsQuoted: false,
  }
}

/** What a review concludes; of what it tells in passing, themes are a guess. */
const CONCLUSIONS: ReadonlySet<Finding['kind']> = new Set(['recommendation', 'lesson', 'finding', 'question'])

const times = <Item>(item: Item, items: readonly Item[]): number => items.filter((other) => other === item).length
