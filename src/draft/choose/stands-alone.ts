import { countWords } from '../../shared/index.ts'
import type { Pronoun } from './own-pronouns.ts'

/** A shorter sentence says too little to begin with. */
const LEAST_WORDS = 5

/** Matches the people that the review names throughout and calls by a pronoun. */
export type Called = Readonly<Record<Pronoun, RegExp>>

/** Whether a sentence is understood without the one before it. */
export const standsAlone = (sentence: string, called: Called): boolean =>
  countWords(sentence) >= LEAST_WORDS &&
  !LEANS.test(sentence) &&
  !ANSWERS.test(sentence) &&
  !POINTS.test(sentence) &&
  !leansOnPronoun(sentence, called) &&
  !NOBODY.test(sentence) &&
  !COUNTS_UP.test(sentence) &&
  !POINTS_AT_THINGS.some((pattern) => pattern.test(sentence))

/** How a sentence begins that carries on from the one before. */
const LEANS =
  /^["“‘(]*(?:(?:This|These|Those|Such|He|She|They|His|Her|Their|Them|Him|Its|And|But|So|Or|Nor|Yet|Thus|Then|Thereafter|Therefore|Hence|However|Moreover|Nevertheless|Nonetheless|Instead|Again|Also|Another|Others?|Neither|Both|Similarly|Likewise|Conversely|Meanwhile|Still|Otherwise|Too|Each of (?:these|those|them)|Each (?=was|were|had|is|wrote|did|gave|made)|That(?! (?:the|an?|no|every|each|[a-z]+s? (?:who|which|that)))|The (?:same|latter|former|other|others|second|third|following|above|only|two|three|four)|One (?:of (?:them|these|those)|was|is|said)|Finally|Lastly|Knowing (?:this|that)|Over the (?:following|next)|In (?:other words|the meantime|this|that|each|both|response|addition|contrast|turn|short)|At (?:this|that)|For (?:this|that|example|instance)|On (?:this|that|those|the (?:first|second|third|other))|From (?:this|that|then|about that)|By (?:this|that|then)|As (?:a result|such|noted)|After (?:this|that)|Because of (?:this|that)|(?:Two|Three|Four|Five|Six|None|Some|Most|Many|All|Several|Few|Any) of (?:them|this|these|those|which)|Not (?:one|all|least)|Nor|Would it|Why\?|No\.|Yes\.)\b|It (?!(?:(?:is|was|would) (?:\w+ ){0,3}(?:to say|to think|obvious to|that)|ha[sd] (?:\w+ )?been \p{Ll}+ that)\b))/u

/** "On that list", "these visits": which one was said before. */
const POINTS =
  /\b(?:heard|aware|told|knew|know|informed) (?:of|about) it\b|^[^,.]{0,30}\bdoing so\b|^\S+ \S+ too\b|\b(?:for|of|about|with|by|to|from|in|on|at|not|do|did) (?:that|this)[.,;]|\bthe (?:next|following|same) (?:day|week|month|morning|afternoon|night)\b|\b(?:was|were) then\b|\bsuch an? |\b(?:on|at|in|of|from|by|to|with|for|about|after|before|until|during) that (?!(?:of|there|it|the|an?|he|she|they|no|any|is|was|time|night|day|evening|morning|point|stage|winter|summer|year)\b)\p{Ll}+\b|\bthis (?:is|was|had|has)\b|\b(?:this|these|those) (?!(?:famil|child|case|review|household|bab|young|boy|girl|mother|report|who|of|is|was|were)\w*\b)\p{Ll}+\b/u

/** Words that point at a time, a thing or a person that was told of before. */
const POINTS_AT_THINGS: readonly RegExp[] = [
  // What is left of a sentence whose beginning stands elsewhere on the page.
  /^[“"‘(]*\p{Ll}/u,
  // "Ten days later", "six weeks before.", "had by then received".
  /^(?:About |Some )?(?:\p{L}+|\d+) (?:minutes|hours|days|nights|weeks|months|years) (?:later|earlier|before|after|on)\b/iu,
  /\b(?:minutes|hours|days|weeks|months|years) (?:before|later|earlier|afterwards)[.]$|\bby then\b|\bat the same time\b/iu,
  // "said much the same.", "each assumed that another was the main one."
  /\bthe same[.]$|\b(?:another|the other|the others|the rest) (?:was|were|had|did)\b|\bthe main one\b|^Each \p{Ll}+ed\b/u,
  // "He recorded it as", "told us that it is a thing officers say": not "thought it best to".
  /^(?:\S+ ){1,5}(?:recorded|saw|said|noted|reported|described|raised|did|treated|regarded|put|used|took|heard|understood|gave|kept|wrote|sent) (?:it|them|this|that(?=[.,;]))\b(?! (?:was|were|is|would|had|hard|difficult|clear|easy|right|best|necessary|important))/u,
  /\b(?:said|told \S+|thought|explained|felt|understood) (?:that )?it (?:(?:has|had)\b|(?:is|was|would be) (?!(?:\S+ ){0,3}(?:to|that|if|when|for)\b))|\bsaid that it was to\b/u,
  // "The Board may also want", "There was also": what comes before the "also".
  /^(?:\S+ ){1,3}also\b/u,
  // "The letter did not say", where nothing says which.
  /^The (?:letter|code|call|note|reply|answer|post|message|conversation|entry|remark|response|worker|caller|man|woman|assistant)\b(?! (?:of|from|to|for|that|which|who|about|in|on)\b)/u,
  // "“Show me” does not."
  /^[“‘][^”’]*[”’] (?:does|did|is|was|do)(?: not)?[.]$/u,
  // "The school was not told for nine days.", "to show us that time", "Going to one meant a day off school."
  /\b(?:was|were) (?:not )?told(?: (?:for|until) \P{L}*\p{L}+ \p{L}+)?[.]$|\b(?:us|me|them|him|her) that time\b/u,
  /^(?:\S+ )?(?:to|for|with|without|at|from) one (?:\p{Ll}+ed|meant|was|were|had|is|are|took|cost)\b/iu,
  // "No one rang the worker." ends a story.
  /^(?:No one|Nobody) \p{Ll}+ (?:\S+ ){0,4}\S+[.]$/u,
  // "As to “the key”": a thing that was told of in those words before.
  /“the \p{Ll}+”/u,
  // "Who else knows that you did?"
  /\bthat (?:you|they|we|he|she|it) (?:did|do|had|have|was|were)[.?]$/u,
]

/** "Nobody compared them", "one another": whom is meant was said before. */
const NOBODY =
  /^[^“]*\b(?:(?:no one|nobody|anyone|everyone|someone|none)\b(?: (?!who)\S+){0,3} (?:them|it|this)\b|one another\b)/iu

/** "There was Mummy, there was the baby": what it is that holds them was said before. */
const COUNTS_UP = /^There (?:was|were) [^,.]+, there (?:was|were)\b/u

/** "Because he had rung, and she had not.": half a sentence, the answer to a question before it. */
const ANSWERS = /^(?:Because|Since|Although|Which|Whereas) [^,]*(?:, (?:and|or|but) [^,]*)?[.]$|^Why [^.]*\?$/u

/** People of any sex, to whom "he", "she" and "they" may point back. */
const ANYONE =
  'parent|sibling|partner|adult|child|baby|infant|person|cousin|carer|relative|neighbour|midwife|nurse|doctor|GP|paediatrician|consultant|registrar|clinician|visitor|worker|officer|constable|teacher|mentor|assistant|practitioner|professional|manager|keyworker|P\\d|someone|anyone|everyone|one|who'
const HE = 'father|grandfather|grandad|dad|brother|uncle|boy|man|Mr|son|husband|boyfriend|stepfather'
const SHE = 'mother|grandmother|gran|nan|mum|sister|aunt|girl|woman|Mrs|Ms|daughter|wife|girlfriend|stepmother|MGM|PGM'
const THEY =
  'parents|children|babies|infants|boys|girls|people|men|women|carers|famil(?:y|ies)|relatives|neighbours|midwives|nurses|doctors|clinicians|visitors|workers|officers|police|teachers|staff|practitioners|professionals|managers|agenc(?:y|ies)|services?|schools?|members|mothers|fathers|panel|nobody'

const person = (words: string): RegExp => new RegExp(`\\b(?:${words}|${ANYONE})\\b`, 'iu')

const PRONOUNS: readonly (readonly [Pronoun, RegExp, RegExp])[] = [
  ['he', /\b(?:he|him|his)\b/iu, person(HE)],
  ['she', /\b(?:she|her|hers)\b/iu, person(SHE)],
  ['they', /\b(?:they|them|their|theirs)\b/iu, person(THEY)],
]

/** Whether a pronoun stands before anyone it could mean: "no professional" and "nobody" are no one. */
const leansOnPronoun = (sentence: string, called: Called): boolean => {
  const told = sentence
    .replace(/[“"].*?[”"]/gu, '')
    .replace(/^(?:Who|Whom|Whose)\b/u, '')
    .replace(/^(?:No|Not one|Neither) (?:one|professional|practitioner|worker|officer)\b/u, '')
  return PRONOUNS.some(([pronoun, form, person]) => {
    const place = told.match(form)?.index
    return place !== undefined && !person.test(told.slice(0, place)) && !called[pronoun].test(told.slice(0, place))
  })
}
