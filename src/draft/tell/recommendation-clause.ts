import { splitSentences } from '../../shared/index.ts'
import { foldSpace } from '../script/markdown-text.ts'

/**
 * A recommendation as one clause in the review's words: `asks` "It asks {who} to {words}", `asksFor` "It asks for {words}",
 * `recommends` "It recommends that {words}", `says` "It says that {words}". `quote` where the grammar is not sure: the sentence itself.
 */
export type Clause =
  | { readonly form: 'asks'; readonly who: string; readonly words: string; readonly sentence: string }
  | { readonly form: 'asksFor' | 'recommends' | 'says' | 'quote'; readonly words: string; readonly sentence: string }

/** Reads a recommendation's first sentence; `inLowerCase` says whether the review writes a word with a small letter too. */
export const clauseOf = (text: string, inLowerCase: (word: string) => boolean): Clause => {
  const sentence = splitSentences(foldSpace(text).replace(/^\([^)]*[.)]+ (?=\p{Lu})/u, ''))[0] ?? ''
  const words = withoutOpinion(asRunningText(withoutNeed(sentence.replace(/[.;:]$/, ''))))
  const small = (phrase: string): string => withSmallStart(phrase, inLowerCase)
  const quote: Clause = { form: 'quote', words: sentence, sentence }
  const recommended = words.match(RECOMMENDS)?.[1] ?? words.match(THAT)?.[1]
  if (recommended !== undefined) return asAsked(recommended, sentence, small)
  if (/^(?:We|It|This|These|They|He|She) |^\p{Ll}|^[^\p{L}]*\(|[.?!] /u.test(words)) return quote
  if (IMPERATIVE.test(words)) return quote
  const [, circumstance = '', rest = words] = words.match(CIRCUMSTANCE) ?? []
  const readings = [STRONG, WEAK].flatMap((pattern) => readingOf(rest.match(pattern)))
  const doer = readings
    .toSorted((a, b) => a.who.length - b.who.length)
    .find(({ who, deed }) => isDoer(who) && isDeed(deed))
  if (doer !== undefined) {
    const when = circumstance === '' ? '' : `, ${small(circumstance)},`
    return { form: 'asks', who: small(doer.who) + doer.how + when, words: asInfinitive(doer.deed), sentence }
  }
  const [first] = readings
  if (first === undefined) return asWillBe(words, quote, small)
  if (first.isStrong) return { form: 'says', words: small(words), sentence }
  return NAMES_NO_ACT.test(first.who) && !NOT_A_VERB.test(first.deed)
    ? {
        form: 'asksFor',
        words: circumstance === '' ? small(words) : `${small(first.who)}, ${small(circumstance)}, to ${first.deed}`,
        sentence,
      }
    : quote
}

/** "What is needed is for the Board to agree" asks the Board to agree. */
const NEEDED = /^What is (?:needed|required)(?: instead| now| also)?,? is for (\p{L})/u

const withoutNeed = (words: string): string => words.replace(NEEDED, (_, first: string) => first.toUpperCase())

/** "Before a child is removed from the register, the core group to describe a bad week": when, then who is to do what. */
const CIRCUMSTANCE =
  /^((?:Before|After|When|Where|If|Whenever|Until|Once|With regard to|In respect of|In relation to) [^,;]{8,110}), (\p{L}[^,]{2,80} .+)$/u

/** "Extend plans to cover six months" tells somebody what to do, and does not say whom. */
const IMPERATIVE =
  /^(?:Extend|Commission|Develop|Ensure|Introduce|Provide|Establish|Agree|Publish|Create|Strengthen|Improve|Update|Undertake|Consider|Require|Promote|Remind|Adopt|Explore|Build|Give|Make|Bring|Produce|Consult|Embed) (?!to\b|should\b|must\b|will\b)/u

/** Whether a sentence tells somebody what to do, and does not say whom. */
export const isImperative = (sentence: string): boolean => IMPERATIVE.test(sentence)

/** "recommends that the Board seeks" is "asks the Board to seek" where the verb is one of those that reviews use so. */
const asAsked = (words: string, sentence: string, small: (phrase: string) => string): Clause => {
  const [, who, verb, rest] = words.match(THIRD_PERSON) ?? []
  return who !== undefined && verb !== undefined && isDoer(who)
    ? { form: 'asks', who: small(who), words: `${verb}${rest ?? ''}`, sentence }
    : { form: 'recommends', words, sentence }
}

/** "The Partnership replaces the form with a visit": told as if it were so already, where a review asks that it be so. */
const asWillBe = (words: string, quote: Clause, small: (phrase: string) => string): Clause => {
  const told = asAsked(words, quote.sentence, small)
  return told.form === 'asks' ? told : quote
}

const THIRD_PERSON =
  /^(.{3,90}?) (seek|undertake|request|ensure|consider|review|develop|agree|commission|introduce|provide|work|write|require|produce|promote|monitor|audit|remind|ask|adopt|issue|publish|explore|extend|replace|look|take|make|set|hold|appoint|put|bring|train|test|send|record|share|use|give|design|arrange|offer)s( .+)$/u

const withoutOpinion = (words: string): string => {
  const said = words.replace(OPINION, '')
  return said === words ? words : said.charAt(0).toUpperCase() + said.slice(1)
}

interface Reading {
  readonly who: string
  readonly how: string
  readonly deed: string
  readonly isStrong: boolean
}

const readingOf = (match: RegExpMatchArray | null): readonly Reading[] => {
  const [, who, comma = '', modal = '', how = '', deed] = match ?? []
  if (who === undefined || deed === undefined) return []
  return [{ who: who + comma, how, deed, isStrong: modal !== 'to' }]
}

/** "The Board should agree", "is to agree"; and the bare "The Board to agree", which only counts where nothing stronger is. */
const STRONG =
  /^(.{3,160}?)(,?) (should|must|needs? to|ought to|will|(?:is|are) (?:asked |required |requested )?to)(?: also)?( together| jointly)? (.+)$/u
const WEAK = /^(.{3,160}?)(,?) (to)( together| jointly)? (.+)$/u
const RECOMMENDS =
  /^(?:(?:The|This) (?:review(?:er)?s?|panel|author)(?: team)? recommends?|It is (?:also |further )?recommended) that (.+)$/iu
const THAT = /^That (.+)$/u

/** "The Panel thinks that this is fair and that the Council should": who holds the view is said already, by "the review asks". */
const OPINION =
  /^(?:The|This|Our) (?:review(?:er)?s?|panel|author|team)(?: team)? (?:thinks?|believes?|considers?|suggests?|proposes?|feels?|is of the view)(?: that)? (?:[^,;]{3,80} and that )?(?=[^,;]{3,90} (?:should|must|needs? to|ought to)\b)/iu

const WHO =
  /\b(?:agenc(?:y|ies)|partners?|partnerships?|services?|staff|managers?|practices?|officers?|boards?|trusts?|authorit(?:y|ies)|directors?|nurses?|chair|bod(?:y|ies)|heads?|leads?|supervisors?|assistants?|GPs?|doctors?|midwi(?:fe|ves)|co-?ordinators?|units?|teams?|police|constabulary|councils?|committees?|departments?|providers?|commissioners?|schools?|governors|teachers?|practitioners|professionals|clinicians|ICB|CCG|LSCB|SBNI|CPC|PSNI|NHS|government|ministers?|secretary of state|panel|midwifery|visiting|hospitals?|colleges?|workers?|visitors|care|probation|maternity|England|Wales)\b/iu

/** Words that tell of an act or of its circumstances: what stands before the modal is then more than a name. */
const NAMES_NO_ACT =
  /^(?!(?:no|it|we|to|together|where|when|if|before|after|while|until|upon|in|at|on|by|for|use|attendance|consideration|once|within)\b)(?!.*\b(?:is|are|was|were|has|have|had|may|will|would|can|should|must|be|took|that|which|who|how|after|before|when|where|extends|replaces|takes|makes|sets|holds)\b).{3,110}$/iu

const isDoer = (who: string): boolean => WHO.test(who) && NAMES_NO_ACT.test(who)

/** "To produce a briefing, and will run an event" asks for both. */
const asInfinitive = (deed: string): string =>
  deed.replace(/(?<=\band )(?:will|should|must|(?:is|are) to) (?=\p{Ll})/gu, 'to ')

const NOT_A_DEED = /^(?:be|have|receive|undergo|not|never|no|include|remain|only|always|take place|continue)\b/u
const NOT_A_VERB = /^(?:(?:the|an?|each|every|all|any|its|their|his|her|this|that|these|those|both|which)\b|\p{Lu}|\d)/u

const isDeed = (deed: string): boolean =>
  !NOT_A_DEED.test(deed) && !NOT_A_VERB.test(deed) && !/^(?:\S+ ){1,4}(?:should|must|(?:is|are) to)\b/u.test(deed)

/** A list set out in letters or numerals is spoken as running text. */
const asRunningText = (sentence: string): string =>
  sentence
    .replace(/:\s*(?:\((?:[ivx]+|[a-z]|\d)\)|[a-z]\.|\d\.)\s+/gu, ' ')
    .replace(/([;,]|\band)\s+(?:\((?:[ivx]+|[a-z]|\d)\)|[a-z]\.)\s+/gu, '$1 ')

/** A sentence's first word loses its capital inside another sentence, unless it is a name. */
const withSmallStart = (phrase: string, inLowerCase: (word: string) => boolean): string => {
  const first = phrase.match(/^\p{Lu}[\p{Ll}’']*(?![\p{L}’'])/u)?.[0]
  if (first === undefined) return phrase
  const small = first.toLowerCase()
  const isName = /^\S+ \p{Lu}/u.test(phrase)
  return ALWAYS_SMALL.has(small) || (!isName && [small, small.replace(/s$/, '')].some(inLowerCase))
    ? small + phrase.slice(first.length)
    : phrase
}

const ALWAYS_SMALL = new Set(
  'a an the together all any each every no where when if before after while until upon both this that these those staff officers use it in on at for to as statutory national regional local'.split(
    ' ',
  ),
)
