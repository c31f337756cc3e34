import type { Finding } from '../../find/index.ts'
import type { Drafting } from '../drafting.ts'
import { escapeMarkdown } from '../script/markdown-text.ts'
import { type Clause, clauseOf } from './recommendation-clause.ts'
import { shortenClause } from './shorten-clause.ts'
import { withoutTitle } from './without-title.ts'

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
  /** How it turns to an audience that nothing before it has turned to; else empty. */
  readonly address: string
}

/** Recommendations that ask the same of whom; `who` is empty where the clauses name nobody in that way. */
export interface ToldGroup {
  readonly who: string
  /** Whether the group before begins with the same words, and this one might vary them. */
  readonly also: boolean
  readonly clauses: readonly ToldClause[]
}

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
    address: '',
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
