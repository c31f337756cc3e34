import { countWords } from '../../shared/index.ts'

/** What is put between, and can be left out whole: "everyone – among them nurses – knows", "drug use, including alcohol, means". */
const PUT_BETWEEN = / – [^–]{3,160} – |, (?:including|among them|such as|for example)[^,;:]{3,120}, (?=\p{Ll})/gu

/** Places at which another thing that is asked begins: what stands before is whole without it. */
const ANOTHER =
  /;|,? (?=and (?:should|to|that|ensure|report|audit|put|record|make sure|agree|review|consider|is to|are to)\b)/gu

/** Places at which something is added to what is asked: a clause may end there if nothing that bounds it is lost. */
const ADDED =
  /, (?=for (?:use|example)|including |with |which |to (?:include|be|which) |in (?:a|such a) (?:form|way|manner) |so (?:as|that) |in order|irrespective|whether|across |wherever|namely |together with |by (?:the|means)|(?:before|after|at|in|within|on) [^,]+$)|(?<=(?:\S+ ){5}\S+) (?=so (?:that|as to) |in order to |at least |at intervals |by means of |irrespective of |which (?:is|are|addresses|sets|counts)\b)/gu

/** Words that bound what is asked: a clause is never cut before them. */
const BOUNDS = /\b(?:unless|except|save|only|not|no|never|nor|until|without|other than|provided|even (?:if|where))\b/iu

/** A clause without what is put between, then without what follows the last place that leaves at most so many words. */
export const shortenClause = (clause: string, mostWords: number): string =>
  shortened(clause, mostWords).replace(/[\s,;:]+$/u, '')

const shortened = (clause: string, mostWords: number): string => {
  if (countWords(clause) <= mostWords) return clause
  const plain = clause.replaceAll(PUT_BETWEEN, ' ')
  if (countWords(plain) <= mostWords) return plain
  const cuts = [
    ...cutsAt(ANOTHER, plain),
    ...cutsAt(ADDED, plain).filter((cut) => !BOUNDS.test(withoutNextRequest(plain.slice(cut.length)))),
  ]
    .filter((cut) => countWords(cut) >= 6 && isWhole(cut))
    .toSorted((a, b) => a.length - b.length)
  return cuts.filter((cut) => countWords(cut) <= mostWords).at(-1) ?? cuts[0] ?? plain
}

/** What belongs to the request that is being cut; another one, with bounds of its own, is whole without it. */
const withoutNextRequest = (rest: string): string =>
  rest.split(/; |, and (?:ensure|make sure|should|report|audit)\b/u)[0] ?? rest

const cutsAt = (places: RegExp, clause: string): readonly string[] =>
  [...clause.matchAll(places)].map(({ index }) => clause.slice(0, index).trim())

/** No bracket, quotation mark or dash is left open, no list is begun and not ended, and no change is asked for without saying which. */
const isWhole = (text: string): boolean =>
  !/\b(?:and|or|of|that|to|the|by|with|which|in|for|is|are|be|its|each|when|where)$/.test(text) &&
  count(text, /\(/g) === count(text, /\)/g) &&
  count(text, /“/g) === count(text, /”/g) &&
  !text.includes(':') &&
  !/\bthat\b(?!.*\band that\b).*, that\b/u.test(text) &&
  !/\bbe (?:amended|revised|redesigned|reviewed|updated|changed)$/u.test(text)

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
