import { numbersIn } from '../../shared/index.ts'
import { measuresIn } from '../language/measures.ts'
import { namesIn } from '../language/names.ts'
import { peopleIn } from '../language/people.ts'
import { quotedIn } from '../quoted-in.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { holdsWords, plainWords } from '../same-words.ts'
import { isLink, isOwnSegment, isOwnSentence, spokenSentences } from '../spoken.ts'
import { knownText } from './name-not-in-source.ts'

/**
 * A fact of the case in a part whose sentences need no source (the welcome, the questions, the support lines), where an invented one would
 * stand unseen: a sentence that tells of the people of the case, or gives a figure, date, quotation or name that the review does not have.
 */
export const factInOwnPart: Rule = (input) => {
  const known = knownText(input)
  return spokenSentences(input.script)
    .filter(
      ({ segment, review, guidance, author }) =>
        isOwnSegment(segment, input.rules) && review.length + guidance.length + author.length === 0,
    )
    .flatMap(({ sentence, segment }): readonly Noticed[] => {
      if (plainWords(segment.heading) === plainWords(input.rules.supportLines.heading) && /\d{3}/.test(sentence.text))
        return []
      const filled = isOwnSentence(sentence, input.rules) || isLink(sentence, input.rules)
      const facts = strange(sentence.text, known, filled) ?? (filled ? undefined : ofTheCase(sentence.text, input))
      return facts === undefined
        ? []
        : [
            {
              rule: 'fact-in-own-part',
              level: 'warning',
              line: sentence.line,
              facts: { ...facts, text: sentence.text },
            },
          ]
    })
}

/** What neither the review nor the template has. Names that a template fills in, such as the maker's, are its own. */
const strange = (text: string, known: string, filled: boolean): Record<string, string> | undefined => {
  const words = [
    ...quotedIn(text).filter((quoted) => !holdsWords(known, quoted)),
    ...(filled || ABOUT_LISTENING.test(text)
      ? []
      : namesIn(text).filter((name) => !name.split(' ').every((word) => holdsWords(known, word)))),
    ...(ABOUT_LISTENING.test(text) ? [] : figuresIn(text).filter((figure) => !figuresIn(known).includes(figure))),
    ...monthsWithYear(text).filter((month) => !holdsWords(known, month)),
  ]
  return words.length === 0 ? undefined : { because: 'unknown', words: words.join(', ') }
}

const figuresIn = (text: string): readonly string[] => numbersIn(text).map(String)

const monthsWithYear = (text: string): readonly string[] =>
  text.match(/\b[A-Z][a-z]+ (?:19|20)\d\d\b/g)?.filter((words) => measuresIn(words).size > 0) ?? []

/** How long it takes, who made it, how to use it. */
const ABOUT_LISTENING =
  /\b(?:this|the) (?:briefing|episode|recording|pack|podcast)\b|\bminutes\b|\b(?:worksheet|slides|workshop|transcript)\b/i

/** A sentence about somebody of the case, in the past or as a state of things, that does not turn to the listener. */
const ofTheCase = (text: string, { script }: ReviewInput): Record<string, string> | undefined => {
  if (TO_LISTENERS.test(text) && numbersIn(text).length === 0) return undefined
  if (/\b(?:briefing|review|report|transcript)\b/i.test(text)) return undefined
  const { kin, workers, labels } = peopleIn(text)
  const { subject } = script.frontMatter.review
  const someone =
    holdsWords(text, subject) ||
    kin.size + workers.size + labels.size > 0 ||
    CHILDREN.test(text) ||
    /^(?:He|She|They|His|Her|Their|It happened)\b/.test(text)
  return someone && TELLS.test(text) ? { because: 'case', words: '' } : undefined
}

const TO_LISTENERS =
  /\b(?:you|your|we|us|our|yourself)\b|^Please\b|^(?:Ask|Take|Talk|Think|Follow|Listen|Tell|Bring)\b/i
const CHILDREN = /\bthe (?:child|children|baby|boys?|girls?|family|young (?:person|people)|twins)\b/i
const TELLS =
  /\b(?:was|were|had|has|have|did|died|lived|lives|live|loved|went|came|told|said|knew|saw|felt|took|gave|made|left|kept|is|are|\p{Ll}{2,}ed)\b/u
