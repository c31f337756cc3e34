import { countWords } from '../../shared/index.ts'

/**
 * What is put between, and can be left out whole: "everyone – among them nurses – knows", "drug use, including alcohol, means", "to
 * satisfy itself, by audit of forty cases, that". Before an "and" or "or" it is a member of a list, and stays.
 */
const PUT_BETWEEN =
  / – [^–]{3,160} – |, (?:including|among them|such as|for example|by|through|with|using|enclosing|agreed|together with|in partnership with|and (?:of|in|from) other)(?: [^,;:]{3,120}| [^,;:]{3,60}), (?=(?!and\b|or\b|but\b)\p{Ll})/gu

/**
 * Places at which another thing that is asked begins: what stands before is whole without it. Parallel clauses, "whether A, whether B",
 * are such things too.
 */
const ANOTHER =
  /;|,? (?=and (?:should|to|that|ensure|report|audit|put|record|records|make sure|agree|review|consider|is to|are (?:to|covered|shared)|speak|interviewing|any)\b)|(?<=\bwhether [^,]{8,80})(?:, | and |, and )(?=whether\b)|(?<=\b(?:who|how|when|where|what) [^,]{8,80}),? (?=and (?:who|how|when|where|what)\b)/gu

/** Places at which something is added to what is asked: a clause may end there if nothing that bounds it is lost. */
const ADDED =
  /, (?=for (?:use|example)|including |with |which |to (?:include|be|which) |in (?:a|such a) (?:form|way|manner) |so (?:as|that) |in order|irrespective|whether|across |wherever|namely |together with |by (?:the|means)|(?:before|after|at|in|within|on) [^,]+$)|(?<=(?:\S+ ){8}\S+) (?=that (?:involves?|includes?|covers?|addresses|supports?|reflects?|enables?|allows?) )|(?<=(?:\S+ ){5}\S+) (?=so (?:that|as to) |in order to |at least |at intervals |by means of |irrespective of |which (?:is|are|addresses|sets|counts)\b)/gu

/** Words that bound what is asked: a clause is never cut before them. */
const BOUNDS = /\b(?:unless|except|save|only|not|no|never|nor|until|without|other than|provided|even (?:if|where))\b/iu

/**
 * A clause without what is put between, then without what follows the last place that leaves at most so many words. What is left
 * holds `mustHold`, the words that ask.
 */
export const shortenClause = (clause: string, mostWords: number, mustHold = /(?:)/u): string =>
  shortened(clause, mostWords, mustHold).replace(/[\s,;:]+$/u, '')

const shortened = (clause: string, mostWords: number, mustHold: RegExp): string => {
  if (countWords(clause) <= mostWords) return clause
  const plain = withoutAsides(clause)
  if (countWords(plain) <= mostWords) return plain
  const cuts = [
    ...cutsAt(ANOTHER, plain),
    ...cutsAt(ADDED, plain).filter((cut) => !BOUNDS.test(withoutNextRequest(plain.slice(cut.length)))),
  ]
    .map(asRunningList)
    .filter((cut) => countWords(cut) >= 6 && isWhole(cut) && mustHold.test(cut))
    .toSorted((a, b) => a.length - b.length)
  return cuts.filter((cut) => countWords(cut) <= mostWords).at(-1) ?? cuts[0] ?? plain
}

const withoutAsides = (clause: string): string =>
  clause.replaceAll(PUT_BETWEEN, (aside) => (BOUNDS.test(aside) ? aside : ' '))

/** The first of a list that a colon opens, "so that it: fits on one page", is running text without the others. */
const asRunningList = (cut: string): string =>
  cut.replace(/(?<=\b(?:that|to|so that \S+|that \S+)):\s+(?=\p{Ll})/u, ' ')

/** What belongs to the request that is being cut; another one, with bounds of its own, is whole without it. */
const withoutNextRequest = (rest: string): string =>
  rest.split(/; |, and (?:ensure|make sure|should|report|audit)\b/u)[0] ?? rest

const cutsAt = (places: RegExp, clause: string): readonly string[] =>
  [...clause.matchAll(places)].map(({ index }) => clause.slice(0, index).trim())

/**
 * No bracket, quotation mark or dash is left open, no list is begun and not ended, no verb stands without what it is done to, and no
 * change is asked for without saying which.
 */
const isWhole = (text: string): boolean =>
  !/\b(?:and|or|of|that|to|the|by|with|which|in|for|is|are|be|its|each|when|where|including|such|those|these|any|whose|who)$/.test(
    text,
  ) &&
  count(text, /\(/g) === count(text, /\)/g) &&
  count(text, /“/g) === count(text, /”/g) &&
  !text.includes(':') &&
  !/^write to (?!.* to \p{Ll})/u.test(text) &&
  !/\b(?:record|review|see|test|check|share|establish|audit|design|commission|fund)$/u.test(text) &&
  !/\bwhether\b.*, whether\b(?!.*\band whether\b)/u.test(text) &&
  !/\bthat\b(?!.*\band that\b).*, that\b/u.test(text) &&
  !/, to (?!be\b|include\b)\p{Ll}+ (?!.*\band to\b)/u.test(text) &&
  !/\bbe (?:amended|revised|redesigned|reviewed|updated|changed)$/u.test(text)

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
