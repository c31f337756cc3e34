import type { Check } from './check.ts'
import { inContext } from './in-context.ts'

/** A name that none of the passages has. The child's own may stand for "the baby" or "she". */
export const names: Check = (said) => {
  const { text, review } = said
  const passages = inContext(said)
  const known = new Set(passages.match(NAME)?.map(bare) ?? [])
  const meansChild = A_CHILD.test(passages) || isOfKin(text, passages)
  const isChild = (name: string): boolean =>
    meansChild && review.subjects.some((subject) => subject.split(' ').includes(name))
  return [...text.matchAll(NAME)]
    .filter(({ 0: word, index }) => !(begins(text, index) && isOrdinary(bare(word), passages, review.isEveryday)))
    .map(([word]) => bare(word))
    .filter((name) => !known.has(name) && !isChild(name) && !CALENDAR.test(name))
}

/** "Robin's mother" is who a review that calls her Mother speaks of. */
const isOfKin = (text: string, passages: string): boolean =>
  [
    ...text.matchAll(
      /[’'] ?s? (mother|father|parents|grandmother|grandfather|gran|partner|brother|sister|sibling|aunt|uncle)s?\b/giu,
    ),
  ].some(([, kin = '']) => new RegExp(`\\b${kin}`, 'i').test(passages))

const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]*/gu

const bare = (word: string): string => word.replace(/[’']s?$/u, '')

const begins = (text: string, index: number): boolean => /^["“‘'(]*$|[:“‘"]\s*$/u.test(text.slice(0, index))

/** A word that begins a sentence has a capital whatever it is. */
const isOrdinary = (word: string, passages: string, isEveryday: (word: string) => boolean): boolean =>
  isEveryday(word.toLowerCase()) || new RegExp(`(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, 'u').test(passages)

const A_CHILD =
  /\b(?:child(?:ren)?|bab(?:y|ies)|infants?|boys?|girls?|young people|young person|s?he|they|them|his|hers?|him|their)\b/i

/** Days and months have a check of their own. */
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Christmas|Easter|Ramadan|Eid)$/u
