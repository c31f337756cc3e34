import { countWords } from '../shared/index.ts'

/** What is put between, and can be left out whole: "everyone – among them nurses – knows", "drug use, including alcohol, means". */
const PUT_BETWEEN = / – [^–]{3,160} – |, (?:including|among them|such as|for example)[^,;:]{3,120}, (?=\p{Ll})/gu

/** Places at which another thing that is asked begins: what stands before is whole without it. */
const ANOTHER =
  /;|,? (?=and (?:should|to|that|ensure|report|audit|put|record|make sure|agree|review|consider|is to|are to)\b)/gu

/** Places at which something is added to what is asked: a clause may end there if nothing that bounds it is lost. */
const ADDED =
  /, (?=for (?:use|example)|including |with |which |in (?:a|such a) (?:form|way|manner) |so (?:as|that) |in order|irrespective|whether|namely |together with |by (?:the|means)|(?:before|after|at|in|within) [^,]+$)|(?<=(?:\S+ ){8}\S+) (?=so that |in order to |at least |at intervals |by means of )/gu

/** Words that bound what is asked: a clause is never cut before them. */
const BOUNDS = /\b(?:unless|except|save|only|not|never|until|without|other than|provided)\b/iu

/** A clause without what is put between, then without what follows the last place that leaves at most so many words. */
export const shortenClause = (clause: string, mostWords: number): string => {
  if (countWords(clause) <= mostWords) return clause
  const plain = clause.replaceAll(PUT_BETWEEN, ' ')
  if (countWords(plain) <= mostWords) return plain
  const cuts = [
    ...cutsAt(ANOTHER, plain),
    ...cutsAt(ADDED, plain).filter((cut) => !BOUNDS.test(plain.slice(cut.length))),
  ]
    .filter((cut) => countWords(cut) >= 6 && isWhole(cut))
    .toSorted((a, b) => a.length - b.length)
  return cuts.filter((cut) => countWords(cut) <= mostWords).at(-1) ?? cuts[0] ?? plain
}

const cutsAt = (places: RegExp, clause: string): readonly string[] =>
  [...clause.matchAll(places)].map(({ index }) => clause.slice(0, index).trim())

/** No bracket, quotation mark or dash is left open, and no list is left that has barely begun. */
const isWhole = (text: string): boolean =>
  !/\b(?:and|or|of|that|to|the|by|with|which|in|for|is|are|be|its)$/.test(text) &&
  count(text, /\(/g) === count(text, /\)/g) &&
  count(text, /“/g) === count(text, /”/g) &&
  countWords(text.split(': ')[1] ?? 'no list that began here') > 3

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
