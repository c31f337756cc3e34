import { isGivenName } from '../shared/index.ts'

/** A detail by which a person could be found, by its form alone. */
export interface Detail {
  readonly type: string
  readonly words: string
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const DAY = `(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? \\d{4}`

/** Forms that point to one person or one door whoever writes them. */
const ANYWHERE: readonly (readonly [type: string, form: RegExp])[] = [
  ['email', /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/gu],
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g],
  ['nhs-number', /\b(?:NHS (?:number|no\.?)[: ]*)?\d{3}[ -]\d{3}[ -]\d{4}\b|\bNHS (?:number|no\.?)[: ]*\d{10}\b/gi],
  ['dob', new RegExp(`\\b(?:born|birthday|date of birth|d\\.?o\\.?b\\.?)\\b[^.]{0,12}?\\b${DAY}`, 'gi')],
  ['dob', /\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}\b/g],
  ['phone', /(?<![\d.])(?:\+44 ?|0)\d(?:[ -]?\d){8,9}\b/g],
]

const NAME = "\\p{Lu}\\p{Ll}{2,}(?:[-’']\\p{Lu}\\p{Ll}+)?"
const STREET =
  '(?:Street|Road|Avenue|Lane|Drive|Close|Terrace|Crescent|Rise|Way|Court|Gardens|Place|Grove|Row|Square|Walk|Mews|Hill|View|Park|Green|Parade|Brae|Wynd)'
const WORKER =
  '(?:[Ss]ocial worker|[Hh]ealth visitor|[Mm]idwife|[Hh]ead ?teacher|[Tt]eacher|[Nn]urse|[Dd]octor|GP|[Pp]aediatrician|[Pp]sychiatrist|[Pp]robation officer|[Hh]ousing officer|[Ff]oster carer|[Ff]amily support worker|[Mm]anager|[Cc]hildminder|[Kk]ey ?worker)'

/** Names of people, doors and schools. Where the review has the same words it was noticed, or not, when the review was read. */
const OUTSIDE_THE_REVIEW: readonly (readonly [type: string, form: RegExp])[] = [
  [
    'staff-name',
    new RegExp(
      `\\b(?:Dr|Prof(?:essor)?|PC|DC|DS|DI|Sgt|Sergeant|(?:Police )?Constable|Inspector|Sister|Nurse|Judge|Councillor)\\.? (?:${NAME} )?(?!Barnardo)${NAME}`,
      'gu',
    ),
  ],
  ['name', new RegExp(`\\b(?:Mr|Mrs|Ms|Miss)\\.? (?:${NAME} )?${NAME}`, 'gu')],
  ['staff-name', new RegExp(`(?<=\\b${WORKER},? )${NAME} ${NAME}`, 'gu')],
  [
    'staff-name',
    new RegExp(`\\b${NAME} ${NAME}(?=, (?:the|a|an|her|his|their) (?:[\\p{L}-]+ ){0,3}?${WORKER}\\b)`, 'gu'),
  ],
  [
    'address',
    new RegExp(
      `\\b(?:[Ff]lat \\d{1,3}[A-Za-z]?,? )?\\d{1,3}[a-zA-Z]?,? (?!${MONTH})(?:\\p{Lu}[\\p{L}’']+ ){1,3}${STREET}\\b`,
      'gu',
    ),
  ],
  [
    'school',
    new RegExp(
      `(?<![\\p{L}])(?:St\\.? )?(?!The |A |Each |Every |This |That |Their |Her |His |Local |Our |All )${NAME}[’'s]* (?:${NAME} ){0,2}(?:(?:Primary|Junior|Infant|High|Secondary|Grammar|Nursery|Middle|Special|Comprehensive) School|Academy|Nursery|Pre-?school|Playgroup)\\b(?! (?:Trust|Nurse))`,
      'gu',
    ),
  ],
]

/** Details in a text by their form; those that may be names only where `isFromReview` does not know their words. */
export const detailsByForm = (text: string, isFromReview: (words: string) => boolean): readonly Detail[] => [
  ...matches(ANYWHERE, text),
  ...matches(OUTSIDE_THE_REVIEW, text).filter(({ words }) => !isFromReview(words)),
  ...namesOfPeople(text).filter(({ words }) => !words.split(' ').every(isFromReview)),
]

const PERSON = /(?<![\p{L}’'-])(\p{Lu}\p{Ll}{2,})(?:(?: \p{Lu}[\p{L}’'-]*\p{L}){0,2})(?![\p{L}-])/gu

/** What is named for somebody: a law, a charity, a public inquiry. */
const NAMED_FOR =
  /^(?:[’']s)? (?:\p{Lu}\p{Ll}+ )?(?:Law|Rule|Act|Inquiry|Foundation|Trust|Fund|House|Centre|Hospital|Ward|Institute|College|University|Street|Road|Report|Award|Commission)\b|(?:Law|Rule|Act|Inquiry|Foundation|Trust|Fund|House|Centre|Hospital|Ward|Institute|College|University|Street|Road|Report|Award|Commission)$/u

/** A given name, with what follows it in capitals; without the sentence's next word, or what is named for somebody. */
const namesOfPeople = (text: string): readonly Detail[] =>
  [...text.matchAll(PERSON)]
    .filter(
      ({ 0: words, 1: first = '', index }) =>
        isGivenName(first) && !NAMED_FOR.test(words) && !NAMED_FOR.test(text.slice(index + words.length)),
    )
    .map(([words]) => ({ type: 'name', words: words.replace(/[’']s$/, '') }))

const matches = (forms: readonly (readonly [string, RegExp])[], text: string): readonly Detail[] =>
  forms.flatMap(([type, form]) => [...text.matchAll(form)].map(([words]) => ({ type, words })))

/** Details in the name of a folder, where words are joined by dashes: postcodes and full dates. */
export const detailsInSlug = (slug: string): readonly Detail[] => [
  ...matches(
    [
      ['postcode', /(?<![a-z0-9])[a-z]{1,2}\d[a-z\d]?-?\d[a-z]{2}(?![a-z0-9])/g],
      ['dob', /(?<!\d)(?:\d{1,2}-\d{1,2}-(?:19|20)\d{2}|(?:19|20)\d{2}-\d{1,2}-\d{1,2}|(?:19|20)\d{6})(?!\d)/g],
    ],
    slug,
  ),
]
