import type { Finding } from '../../find/index.ts'
import { AUDIENCES, type Audience, type Theme } from '../../knowledge/index.ts'
import { countWords } from '../../shared/index.ts'
import type { Names } from '../choose/names-of-audience.ts'
import { ofKind } from '../choose/of-kind.ts'
import { type Passage, passagesIn } from '../choose/passage.ts'
import { blockQuotes, type Drafting, takeBest } from '../drafting.ts'
import { escapeMarkdown, foldSpace } from '../script/markdown-text.ts'
import { joinWords } from './count-in-words.ts'
import { isSpeakable, type ToldGroup, tellRecommendations } from './tell-recommendations.ts'

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
  readonly asks: readonly ToldGroup[]
  /** Cited, of the review or of guidance. */
  readonly question: string
  readonly questionIsQuoted: boolean
  /** Whether the review praises something of theirs or asks something of them; else their part has its one sentence and the question. */
  readonly isSpokenOf: boolean
  /** Whether what is asked of them, or what was noticed, turns to them; else their part must begin by doing so. */
  readonly isAddressed: boolean
}

/** Audiences to whom the edition for everyone puts one question together, for want of a sentence of their own. */
export interface AskedTogether {
  /** Such as "In the police and for those who lead". */
  readonly who: string
  /** Cited. */
  readonly question: string
}

export const askTogether = (told: readonly ToldAudience[]): AskedTogether | undefined => {
  const asked = told.filter(
    ({ sentence, question, questionIsQuoted }) => sentence === '' && question !== '' && !questionIsQuoted,
  )
  const [first] = asked
  const names = asked.map(({ inShort }, index) =>
    index === 0 ? inShort : inShort.charAt(0).toLowerCase() + inShort.slice(1),
  )
  return first === undefined ? undefined : { who: joinWords(names), question: first.question }
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
  const lesson = lessonFor(drafting, audience, findings, names)
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
  const turns = best === undefined && noticed.length === 0 && first !== undefined && first.who !== ''
  return {
    audience,
    heading,
    address,
    inShort,
    sentence: escapeMarkdown(sentence),
    mark: lesson === undefined ? '' : drafting.footnotes.review(sentence, lesson.pages),
    goodPractice: best === undefined ? '' : drafting.footnotes.blockQuote(best),
    noticed: blockQuotes(drafting, noticed),
    isSpokenOf: best !== undefined || noticed.length > 0 || asked.length > 0,
    asks: first === undefined ? [] : [{ ...first, address: turns ? address : '' }, ...more],
    isAddressed: turns || noticed.length > 0,
    ...questionFor(drafting, findings),
  }
}

/** How many passages an audience hears of what the review noticed in its work. */
const MOST_NOTICED = 4

/** What every edition has heard, and what was praised, is not told again; two audiences may hear the same, each in its edition. */
const noticedFor = (
  { grounds, memory }: Drafting,
  audience: SpecialAudience,
  praise: Passage | undefined,
  isAsked: boolean,
): readonly Passage[] => {
  const taken = new Set(praise?.sentences)
  const noticed: Passage[] = []
  const own = grounds.noticedOf(audience)
  // An audience that is named and nothing more hears what the review learned for all.
  const candidates = own.length > 0 || isAsked || praise !== undefined ? own : grounds.learned()
  for (const passage of candidates) {
    if (noticed.length === MOST_NOTICED) break
    if (passage.sentences.some((sentence) => taken.has(sentence)) || !memory.isFresh(passage.sentences)) continue
    for (const sentence of passage.sentences) taken.add(sentence)
    noticed.push(passage)
  }
  return noticed
}

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
        ({ sentences: [first = ''] }) => foldSpace(finding.text).startsWith(first) && names.first(first),
      ),
    )

/**
 * The sentence of the review that speaks of an audience's own work and has not been spoken: of a lesson, a finding or a question that
 * names it, or is for it and for hardly any other.
 */
const lessonFor = (
  drafting: Drafting,
  audience: SpecialAudience,
  findings: readonly Finding[],
  names: Names,
): Passage | undefined => {
  const asked = findings.filter(({ kind, agencies }) => kind === 'recommendation' && agencies.length <= 3)
  const candidates = ofKind(drafting, 'lesson', 'finding', 'question').flatMap((finding) => {
    const isTheirs = findings.includes(finding) && finding.agencies.length <= 2
    const isAsked = asked.some((recommendation) => sharesItsTheme(recommendation, finding))
    return passagesIn(finding, drafting.judgement, Math.max(LEAST_FOR_A_LESSON, drafting.limits.audience)).flatMap(
      (passage) => {
        const [first = '', ...more] = passage.sentences
        const isNamed = names.at(first)
        const isForThem = audience === 'leaders' ? LED.test(first) : isNamed || isTheirs || isAsked
        const fits = more.length === 0 && isOpening(first, finding) && isForThem
        const worth = (isNamed ? 4 : 0) + (isTheirs ? 2 : 0) + (finding.kind === 'lesson' ? 2 : 0)
        return fits ? [{ ...passage, score: passage.score / 3 + worth }] : []
      },
    )
  })
  return takeBest(drafting, candidates)
}

/** A sentence so long is heard out however much there is to say, in words. */
const LEAST_FOR_A_LESSON = 20

/** A lesson on the very theme of what is asked of few agencies is a lesson for each of them. */
const sharesItsTheme = ({ themes: [theme] }: Finding, { kind, themes: [other] }: Finding): boolean =>
  kind === 'lesson' && theme !== undefined && theme === other

/** What those who lead can change. */
const LED =
  /\b(?:services?|managers?|leaders?|procedures?|supervision|training|commission\w*|organisations?|agencies|systems?|thresholds?|board|partnership|caseloads?)\b/iu

/** The first sentence of a lesson says it whole; the next ones lean on it. Quotation marks would stand within quotation marks, and a short form unexplained. */
const isOpening = (sentence: string, { text }: Finding): boolean =>
  foldSpace(text).startsWith(sentence) &&
  !/[“”"]|\p{Lu}{2}/u.test(sentence.replaceAll(/\b(?:GPs?|NHS)\b/g, '')) &&
  !PAST.test(sentence) &&
  countWords(sentence) >= LEAST_WORDS

/** Fewer words are a turn of phrase that leans on the next sentence. */
const LEAST_WORDS = 8

/** What was, of one case, gives a listener nothing to do. */
const PAST = /\b(?:was|were|had|did|gave|made|took|led|came|held|knew|saw|went|became|recorded|in this review)\b/u

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
  const themes = (among: readonly Finding[]): readonly Theme[] => {
    const all = among.flatMap((finding) => (CONCLUSIONS.has(finding.kind) ? finding.themes : []))
    return [...new Set(all)].toSorted((a, b) => times(b, all) - times(a, all))
  }
  const guidance = [...themes(findings), ...themes(drafting.findings.findings), ...FOR_ANYONE]
    .flatMap((theme) => drafting.knowledge.themes.find(({ id }) => id === theme) ?? [])
    .find(({ question }) => drafting.memory.isFresh([question]))
  if (guidance === undefined) return { question: '', questionIsQuoted: false }
  drafting.memory.remember([guidance.question])
  return {
    question: `${escapeMarkdown(foldSpace(guidance.question))}${drafting.footnotes.guidance(guidance.id)}`,
    questionIsQuoted: false,
  }
}

/** Themes whose questions serve any work, where all that the review bears were asked. */
const FOR_ANYONE: readonly Theme[] = ['professional-curiosity', 'information-sharing', 'supervision']

/** What a review concludes; of what it tells in passing, themes are a guess. */
const CONCLUSIONS: ReadonlySet<Finding['kind']> = new Set(['recommendation', 'lesson', 'finding', 'question'])

const times = <Item>(item: Item, items: readonly Item[]): number => items.filter((other) => other === item).length
