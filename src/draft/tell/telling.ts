import type { LexiconEntry } from '../../knowledge/index.ts'
import { countWords } from '../../shared/index.ts'

/**
 * How much a sentence lets a listener see: what a person did or said, what was counted; less for acronyms, and for names that the
 * review hardly uses. Only for comparing. `text` is all that the review says.
 */
export const openTelling = (
  text: string,
  subject: RegExp,
  lexicon: readonly LexiconEntry[],
): ((sentence: string) => number) => {
  const known = new Set(lexicon.map(({ term }) => term))
  const isRare = openRareNames(text)
  return (sentence) =>
    TELLING.reduce((sum, [pattern, worth]) => sum + (pattern.test(sentence) ? worth : 0), 0) +
    (subject.test(sentence) ? 1 : 0) -
    acronymCost(sentence, known) -
    (sentence.match(NAME) ?? []).filter(isRare).length * RARE_NAME -
    Math.abs(countWords(sentence) - EASY_WORDS) / 10
}

/** The length of a sentence that is easiest to follow by ear, in words. */
const EASY_WORDS = 18

/** What makes a sentence worth hearing, and what makes it dull, with how much. */
const TELLING: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|twenty|thirty|forty|fifty)\b/i,
    1.5,
  ],
  [/“[^”]{8,}”|(?<!\p{L})‘[^’]{8,}’/u, 2],
  [/\b(?:said|told|asked|rang|wrote|noticed|saw|heard|held|sat|waited|stayed|believed)\b/i, 1.5],
  [/\b(?:not one|no one|nobody|none|never|nothing|only|alone)\b/i, 1],
  [
    /\b(?:midwife|nurse|health visitor|officer|constable|teacher|keyworker|social worker|registrar|GP|grandmother|gran|sibling|sister|brother|mentor|assistant|carer|neighbour)\b/i,
    1,
  ],
  [/\b(?:was|were|had|did|went|came|took|found|gave)\b/, 0.5],
  [/\b(?:phone|door|flat|kitchen|school|bed|bus|form|box|letter|drawing|lobby|call)\b/i, 0.5],
  [
    /\b(?:processes|procedures|framework|strategic|strategy|policy|policies|compliance|governance|effectiveness|provision|multi-agency|robust|IMRs?|methodology|terms|panel)\b/i,
    -1,
  ],
  [
    /\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/,
    -1,
  ],
  [/[(;]/, -0.7],
  [/^[^\p{L}"“‘]*\p{Ll}/u, -1.5],
  [/\b(?:research|guidance|legislation|statutory|national|Act)\b/, -1.5],
  [/^(?:We|The (?:review|panel|reviewers?)|In our)\b/i, -1.5],
  [/\b(?:White British|ethnic\w*|heritage|religio\w*)\b/i, -4],
  [/\bthere because\b|\bmentioned\b|\breferred to\b/i, -2],
  // "SW3", "TA1": letters and a figure are nobody to a listener.
  [/\b\p{Lu}{2,}\d+\b/u, -2],
  [/\b(?:Nurse|Worker|Visitor|GP|Officer|Midwife|Teacher|School|Incident|Episode|Contact|Referral) \d+\b/u, -0.7],
]

/** Acronyms that listeners of every agency know. */
const SPOKEN = new Set(['GP', 'GPS', 'NHS', 'NSPCC', 'UK', 'TV', 'PC'])

const acronymCost = (sentence: string, known: ReadonlySet<string>): number =>
  (sentence.match(/\b[A-Z][A-Z&]{1,}s?\b/g) ?? [])
    .filter((acronym) => !SPOKEN.has(acronym.toUpperCase()))
    .reduce((cost, acronym) => cost + (known.has(acronym) ? 1.5 : 5), 0)

/** A capital inside a sentence. */
const NAME = /(?<=[\p{Ll},;’”] )\p{Lu}\p{Ll}{2,}/gu

/** What a name costs that the review hardly uses: it may be a person's that slipped in. */
const RARE_NAME = 2.5

const openRareNames = (text: string): ((name: string) => boolean) => {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/\p{Lu}\p{Ll}{2,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (name) => (counts.get(name) ?? 0) < 3 && !CALENDAR.test(name)
}

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Covid|Mummy|Mum|Mam|Daddy|Dad|Gran|Granny|Grandad|Nan|Nana)$/u
