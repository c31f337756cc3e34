import type { Finding } from '../../find/index.ts'
import { AUDIENCES, type Audience } from '../../knowledge/index.ts'
import { bestFresh } from '../choose/best-fresh.ts'
import { lessonForAudience } from '../choose/lesson-for-audience.ts'
import { openMemory } from '../choose/memory.ts'
import type { Names } from '../choose/names-of-audience.ts'
import { type Passage, passagesIn } from '../choose/passage.ts'
import { tellsDeed } from '../choose/praising.ts'
import { blockQuotes, type Drafting } from '../drafting.ts'
import { escapeMarkdown, foldSpace } from '../script/markdown-text.ts'
import { isSpeakable } from './choose-recommendations.ts'
import { questionForAudience } from './question-for-audience.ts'
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
  /** What the review saw of their work, as block quotes. */
  readonly noticed: string
  /** Whether that is what the review learned for all, for want of anything on their work. */
  readonly noticedIsForAll: boolean
  readonly asks: readonly ToldGroup[]
  /** Cited, of the review or of guidance. */
  readonly question: string
  readonly questionIsQuoted: boolean
  /** Whether the review tellsDeed something of theirs or asks something of them; else their part has its one sentence and the question. */
  readonly isSpokenOf: boolean
  /** Whether what is asked of them, or what was noticed, turns to them; else their part must begin by doing so. */
  readonly isAddressed: boolean
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
  const names = drafting.grounds.namesOf(audience)
  const lesson = lessonForAudience(drafting, audience, findings, names)
  const sentence = lesson?.sentences[0] ?? ''
  const asked = findings
    .filter((finding) => finding.kind === 'recommendation' && isSpeakable(finding, drafting))
    .toSorted(
      (a, b) => Number(names.inBeginning(b.text)) - Number(names.inBeginning(a.text)) || fewness(a) - fewness(b),
    )
    .slice(0, MOST_ASKED)
  const best = bestFresh(drafting, goodPracticeOf(drafting, findings, names))
  const noticed = noticedFor(drafting, audience, best, asked.length > 0)
  const [first, ...more] = tellRecommendations(
    drafting,
    findings.filter((finding) => asked.includes(finding)),
  )
  const turns = best === undefined && noticed.length === 0 && first !== undefined
  return {
    audience,
    heading,
    address,
    inShort,
    sentence: escapeMarkdown(sentence),
    mark: lesson === undefined ? '' : drafting.footnotes.review(sentence, lesson.pages),
    goodPractice: best === undefined ? '' : drafting.footnotes.blockQuote(best),
    noticed: blockQuotes(drafting, noticed),
    noticedIsForAll: noticed.length > 0 && drafting.grounds.noticedOf(audience).length === 0,
    isSpokenOf: best !== undefined || noticed.length > 0 || asked.length > 0,
    asks: first === undefined ? [] : [turns ? addressed(first, address) : first, ...more],
    isAddressed: turns || noticed.length > 0,
    ...questionForAudience(drafting, findings),
  }
}

/** Its first clause turns to the audience. */
const addressed = (group: ToldGroup, address: string): ToldGroup => ({
  ...group,
  clauses: group.clauses.map((clause, place) => (place === 0 ? { ...clause, address } : clause)),
})

/** How many passages an audience hears of what the review noticed in its work. */
const MOST_NOTICED = 4

/** How many of what it learned for all. */
const MOST_LEARNED = 2

/** What every edition has heard, and what was praised, is not told again; two audiences may hear the same, each in its edition. */
const noticedFor = (
  { grounds, memory }: Drafting,
  audience: SpecialAudience,
  praise: Passage | undefined,
  isAsked: boolean,
): readonly Passage[] => {
  const taken = new Set(praise?.sentences)
  const noticed: Passage[] = []
  const said = openMemory(grounds.contentWordsOf)
  const own = grounds.noticedOf(audience)
  // An audience that is named and nothing more hears what the review learned for all.
  const candidates = own.length > 0 || isAsked || praise !== undefined ? own : grounds.learned()
  for (const passage of candidates) {
    if (noticed.length === (candidates === own ? MOST_NOTICED : MOST_LEARNED)) break
    if (passage.sentences.some((sentence) => taken.has(sentence)) || !memory.isFresh(passage.sentences)) continue
    if (!said.isFresh(passage.sentences) || isQuotedBefore(passage, noticed)) continue
    for (const sentence of passage.sentences) taken.add(sentence)
    said.remember(passage.sentences)
    noticed.push(passage)
  }
  return noticed
}

/** Two passages that quote the same words tell of the same thing. */
const isQuotedBefore = (passage: Passage, before: readonly Passage[]): boolean => {
  const quoted = before.flatMap(quotationsIn)
  return quotationsIn(passage).some((words) => quoted.includes(words))
}

const quotationsIn = ({ sentences }: Passage): readonly string[] => sentences.join(' ').match(/“[^”]+”/gu) ?? []

/** How many recommendations the segment of one audience speaks. */
const MOST_ASKED = 4

/** What is asked of few is theirs more than what is asked of many. */
const fewness = ({ agencies }: Finding): number => agencies.length

/** Good practice that is the audience's own: it is the first whom the sentence names. */
const goodPracticeOf = (drafting: Drafting, findings: readonly Finding[], names: Names): readonly Passage[] =>
  findings
    .filter(({ kind }) => kind === 'good-practice')
    .flatMap((finding) =>
      passagesIn(finding, drafting.grounds.praised, 45).filter(
        ({ sentences: [first = '', ...more] }) =>
          foldSpace(finding.text).startsWith(first) && names.first(first) && [first, ...more].some(tellsDeed),
      ),
    )
