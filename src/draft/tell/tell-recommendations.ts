import type { Finding } from '../../find/index.ts'
import type { Theme } from '../../knowledge/index.ts'
import { countWords } from '../../shared/index.ts'
import { ofKind } from '../choose/of-kind.ts'
import { passagesIn } from '../choose/passage.ts'
import { type Drafting, takeBest } from '../drafting.ts'
import { escapeMarkdown } from '../script/markdown-text.ts'
import type { ListedRecommendation } from '../script/script.ts'
import { type Clause, clauseOf } from './recommendation-clause.ts'
import { shortenClause } from './shorten-clause.ts'

/** A recommendation as a template speaks it; exactly one of the forms is not empty. All is Markdown; `mark` is its footnote. */
export interface ToldClause {
  readonly to: string
  /** What comes after "that" where it is the same that the clause before asks for, "to seek an assurance that". */
  readonly that: string
  readonly asksFor: string
  readonly recommends: string
  readonly says: string
  /** The sentence itself, as a block quote. */
  readonly quote: string
  readonly mark: string
  /** Whether "also" may vary how it begins. */
  readonly also: boolean
}

/** Recommendations that ask the same of whom; `who` is empty where the clauses name nobody in that way. */
export interface ToldGroup {
  readonly who: string
  /** How the first clause turns to an audience that nothing before it has turned to; else empty. */
  readonly address: string
  /** Whether the group before begins with the same words, and this one might vary them. */
  readonly also: boolean
  readonly clauses: readonly ToldClause[]
}

/** The recommendations that the script speaks: all, or, of many, those that bear on its messages, the weightier first chosen. */
export const chooseRecommendations = (drafting: Drafting, themes: readonly Theme[]): readonly Finding[] => {
  const all = ofKind(drafting, 'recommendation').filter((finding) => isSpeakable(finding, drafting))
  if (all.length <= drafting.template.atMost.allRecommendations) return all
  const bearing = (finding: Finding): number =>
    finding.themes.reduce((sum, theme, index) => sum + (themes.includes(theme) ? 2 - Math.min(index, 1) : 0), 0)
  const spokenLength = (finding: Finding): number =>
    countWords(shortenClause(clauseOf(withoutTitle(finding), () => false).words, 1))
  const chosen = all
    .filter((finding) => bearing(finding) > 0)
    .toSorted((a, b) => bearing(b) - bearing(a) || spokenLength(a) - spokenLength(b))
    .slice(0, drafting.limits.recommendations)
  return all.filter((finding) => chosen.includes(finding))
}

/** A recommendation whose words cannot be found again on its page, or that no ear could follow, is listed and not spoken. */
export const isSpeakable = (finding: Finding, { footnotes, judgement }: Drafting): boolean => {
  const clause = clauseOf(withoutTitle(finding), () => false)
  return (
    [clause.sentence, ...finding.parts.map(({ text }) => text)].some((words) =>
      footnotes.canCite(words, finding.pages),
    ) &&
    !/:$/.test(clause.sentence) &&
    !/^(?:\S+ ){1,6}(?:them|these)\b/.test(clause.words) &&
    (finding.label !== '' || judgement.begins(clause.sentence)) &&
    (clause.form !== 'quote' || ASKS.test(clause.sentence) || (finding.label !== '' && !TELLS.test(clause.sentence))) &&
    (clause.form !== 'quote' || (countWords(clause.sentence) <= MOST_QUOTED && /[.?!]["”’)]*$/.test(clause.sentence)))
  )
}

/** Words of what should be: without one, an unlabelled sentence asks nothing. */
const TELLS = /\b(?:was|were|had|gave|felt|said|told)\b/u
const ASKS = /\b(?:should|must|needs?|needed|ought|will|to be|ask|ensure|consider|would)\b/iu

/** How many words of a recommendation are quoted where its grammar yields no clause. */
const MOST_QUOTED = 45

/** The recommendations as clauses, grouped by who is asked, in the order of the review. */
export const tellRecommendations = (drafting: Drafting, findings: readonly Finding[]): readonly ToldGroup[] => {
  const groups = new Map<string, ToldClause[]>()
  for (const finding of findings) {
    const clause = clauseOf(withoutTitle(finding), drafting.grounds.inLowerCase)
    const who = clause.form === 'asks' ? escapeMarkdown(drafting.grounds.writtenOut(clause.who)) : ''
    const key = clause.form === 'asks' ? who : clause.form
    const told = toldClause(clause, finding, drafting)
    groups.set(key, [...(groups.get(key) ?? []), told])
  }
  return [...groups]
    .toSorted(([one], [other]) => Number(one === 'quote') - Number(other === 'quote'))
    .map(([who, clauses], index) => ({
      who: clauses[0]?.to === '' ? '' : who,
      address: '',
      also: index % 2 === 1,
      clauses: withSharedBeginnings(clauses).map((clause, place) => ({ ...clause, also: place % 2 === 1 })),
    }))
}

/** Clauses that ask for the same up to a "that" say it once: "to seek an assurance that A", "that B". Those come together. */
const withSharedBeginnings = (clauses: readonly ToldClause[]): readonly ToldClause[] => {
  const beginnings = clauses.map(({ to }) => to.match(/^(?:\S+ ){3,16}?that (?=\p{Ll})/u)?.[0] ?? to)
  const order = clauses.map((_, index) => beginnings.indexOf(beginnings[index] ?? ''))
  return clauses
    .map((clause, index) => ({ clause, index, first: order[index] ?? index }))
    .toSorted((a, b) => a.first - b.first || a.index - b.index)
    .map(({ clause, index, first }) =>
      clause.to === '' || first === index
        ? clause
        : { ...clause, to: '', that: clause.to.slice((beginnings[first] ?? '').length) },
    )
}

/** Every recommendation with whether it is spoken: none is dropped in silence. */
export const listRecommendations = (
  drafting: Drafting,
  spokenOnes: readonly Finding[],
): readonly ListedRecommendation[] =>
  ofKind(drafting, 'recommendation').map((finding) => ({
    id: finding.id,
    label: finding.label,
    text: finding.text,
    page: finding.pages[0] ?? 1,
    spoken: spokenOnes.includes(finding),
    ...(spokenOnes.includes(finding) ? {} : { reason: drafting.template.wording.notSpoken }),
  }))

const toldClause = (clause: Clause, finding: Finding, drafting: Drafting): ToldClause => {
  const whole = citedWords(clause.sentence, finding, drafting)
  const short = shortenClause(clause.words, drafting.limits.clause, ASKING[clause.form])
  const cited = clause.form === 'quote' ? whole : upToNextRequest(whole, clause.words, short, finding, drafting)
  const words = escapeMarkdown(drafting.grounds.writtenOut(short))
  const quote = { sentences: [whole], pages: finding.pages }
  return {
    to: clause.form === 'asks' ? words : '',
    that: '',
    asksFor: clause.form === 'asksFor' ? words : '',
    recommends: clause.form === 'recommends' ? words : '',
    says: clause.form === 'says' ? words : '',
    quote: clause.form === 'quote' ? drafting.footnotes.blockQuote(quote) : '',
    also: false,
    mark: drafting.footnotes.review(cited, finding.pages),
  }
}

/** Words without which a clause of a form asks nothing. */
const ASKING: Readonly<Record<Clause['form'], RegExp>> = {
  asks: /(?:)/u,
  asksFor: / to \p{Ll}/u,
  recommends: /(?:)/u,
  says: /\b(?:should|must|will|ought|needs?|(?:is|are) (?:\w+ )?to)\b/u,
  quote: /(?:)/u,
}

/** What the next request of a sentence says is no source for this one: the sentence ends where a clause was cut before it. */
const upToNextRequest = (
  sentence: string,
  clause: string,
  short: string,
  { pages }: Finding,
  { footnotes }: Drafting,
): string => {
  const isCutAtRequest =
    clause.startsWith(short) && /^[;,]? ?(?:;|and (?:to|records?|ensure|should)\b)/u.test(clause.slice(short.length))
  const lastWords = short.split(' ').slice(-4).join(' ')
  const end = sentence.indexOf(lastWords)
  const part = sentence.slice(0, end + lastWords.length)
  return isCutAtRequest && end > 0 && footnotes.canCite(part, pages) ? part : sentence
}

/** The sentence; where a list interrupts it on the page, its first paragraph. */
const citedWords = (sentence: string, { pages, parts }: Finding, { footnotes }: Drafting): string =>
  [sentence, ...parts.map(({ text }) => text)].find((words) => footnotes.canCite(words, pages)) ?? sentence

/** A part without an end of its own before the text proper is the recommendation's title. */
const withoutTitle = ({ parts, text }: Finding): string => {
  const [first, ...rest] = parts
  const isTitle =
    first !== undefined &&
    rest.length > 0 &&
    !/[.:;,?!”]$/.test(first.text) &&
    /^[^\p{L}]*\p{Lu}/u.test(rest[0]?.text ?? '')
  return isTitle ? rest.map((part) => part.text).join(' ') : text
}

/** Where a review makes no recommendations: what it asks of those who lead, as block quotes; empty where it asks nothing. */
export const tellQuestionsInstead = (drafting: Drafting): string => {
  const questions = ofKind(drafting, 'question')
  const taken = [0, 1, 2].flatMap(
    () =>
      takeBest(
        drafting,
        questions.flatMap((question) => passagesIn(question, drafting.judgement, 35)),
      ) ?? [],
  )
  return taken.map((passage) => drafting.footnotes.blockQuote(passage)).join('\n\n')
}
