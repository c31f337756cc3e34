import type { Check } from './check.ts'

/** A day, month or time of the year that no passage names, or an order of events that is turned round. */
export const dates: Check = ({ text, cited }) => {
  const passages = cited.join(' ').toLowerCase()
  const named = calendarWords(text).filter(
    (word) => !isNamed(word, cited) && !isTimeOfDay(word, passages) && !isSeason(word, passages),
  )
  const turned = ORDER.filter(
    ([said, other]) => hasWord(text, said) && !hasWord(passages, said) && hasWord(passages, other),
  ).map(([said]) => said)
  return [...named, ...turned]
}

const CALENDAR =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|[Ww]eekends?|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|Christmas|Easter|Ramadan|Eid|[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight|[Mm]idnight|[Yy]esterday|[Tt]omorrow)\b/g

/** "It may be" and "march on" are no months. */
const calendarWords = (text: string): readonly string[] =>
  [...text.matchAll(CALENDAR)]
    .filter(({ 0: word, index }) => {
      const isAfter =
        /\b(?:in|of|on|by|since|until|before|after|from|to|between|early|late|mid|\d+(?:st|nd|rd|th)?)[ -]$/i
      return word !== 'May' || isAfter.test(text.slice(0, index)) || /^ \d{4}/.test(text.slice(index + word.length))
    })
    .map(([word]) => word)

/** Capitals tell the month of May from what may be. */
const isNamed = (word: string, cited: readonly string[]): boolean =>
  word === 'May' ? cited.some((passage) => /\bMay\b/.test(passage)) : hasWord(cited.join(' '), word)

/** "4 am" is in the morning. */
const isTimeOfDay = (word: string, passages: string): boolean =>
  /morning/i.test(word)
    ? /\d ?a\.?m\b/i.test(passages)
    : /afternoon|evening|night/i.test(word) && /\d ?p\.?m\b/i.test(passages)

/** "That winter" may stand for its months. */
const isSeason = (word: string, passages: string): boolean => SEASONS[word.toLowerCase()]?.test(passages) === true

const SEASONS: Readonly<Record<string, RegExp>> = {
  spring: /\b(?:march|april|may \d{4})\b/,
  summer: /\b(?:june|july|august)\b/,
  autumn: /\b(?:september|october|november)\b/,
  winter: /\b(?:december|january|february)\b/,
}

const ORDER: readonly (readonly [said: string, other: string])[] = [
  ['before', 'after'],
  ['after', 'before'],
  ['until', 'since'],
  ['since', 'until'],
]

const hasWord = (text: string, word: string): boolean => new RegExp(`\\b${word}\\b`, 'i').test(text)
