import { plainWords } from '../same-words.ts'

/**
 * Words of a text for which another has only the opposite: "accepted" where that says "refused", "oldest" where it says "youngest",
 * "before March" where it says "in March".
 */
export const oppositesIn = (said: string, cited: string): readonly string[] => {
  const [own, other] = [plainWords(said), plainWords(cited)]
  return [...turned(own, other), ...datesTurned(own, other)]
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['known', 'unknown'],
  ['seen', 'unseen'],
  ['safe(?:ly)?', 'unsafe'],
  ['able', 'unable'],
  ['always', 'never'],
  ['both', 'neither'],
  ['accept(?:ed|s)?', '(?:refus|declin|reject)(?:ed|es|s)?'],
  ['agreed', 'disagreed'],
  ['present', 'absent'],
  ['open(?:ed)?', 'closed'],
  ['(?:increas|r[oi]s)(?:ed?|es|ing|en)|rose', '(?:decreas|reduc)(?:ed?|es|ing)|fell|fallen'],
  ['beg[au]n|started', 'ended|stopped|ceased'],
  ['continued|went on', 'stopped|ended|ceased'],
  ['complet(?:ed|es|e)', 'attempt(?:ed|s)?|abandoned'],
  ['kept', 'missed'],
  ['inside', 'outside'],
  ['alone|on (?:her|his|their) own', 'together|accompanied'],
  ['early|earlier|earliest', 'late|later|latest'],
  ['first', 'last'],
  ['oldest|eldest|older|elder', 'youngest|younger'],
  ['largest|larger|biggest|bigger', 'smallest|smaller'],
  ['better|best', 'worse|worst'],
  ['before', 'after'],
  ['until', 'since|from'],
  ['allowed', 'forbidden|refused'],
  ['joined|arrived', 'left|departed'],
  ['gained', 'lost'],
  ['stronger|more', 'weaker|fewer|less'],
  ['with', 'without'],
  ['usually|often|frequently', 'rarely|seldom|hardly'],
  ['dropped|removed', 'added'],
  ['only', 'both'],
  ['rarely|seldom|sometimes|occasionally', 'never|not a single|not once'],
]

/** Each way round: the first is said, and cited is only the second. */
const TURNED = [...PAIRS, ...PAIRS.map(([one, other]) => [other, one] as const)].map(
  ([one, other]) => [new RegExp(`\\b(?:${one})\\b`), new RegExp(`\\b(?:${other})\\b`)] as const,
)

const turned = (said: string, cited: string): readonly string[] =>
  TURNED.flatMap(([own, opposite]) => {
    const word = said.match(own)?.[0]
    const isTurned = word !== undefined && !own.test(cited) && opposite.test(cited) && !opposite.test(said)
    return isTurned ? [word] : []
  })

const DATED =
  /\b(in|on|during|at|before|until|till|by|after|since) (?:(?:early|late|mid|the end of|the start of) )?((?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|(?:19|20)\d\d)\b/g

const SIDES: Readonly<Record<string, 'before' | 'after'>> = {
  before: 'before',
  until: 'before',
  till: 'before',
  by: 'before',
  after: 'after',
  since: 'after',
}

/** A time told as before or after a date that the other text gives, and never so. */
const datesTurned = (said: string, cited: string): readonly string[] => {
  const known = [...cited.matchAll(DATED)]
  return [...said.matchAll(DATED)].flatMap(([words, place = '', date = '']) => {
    const side = SIDES[place]
    const same = known.filter(([, , other = '']) => other.endsWith(date) || date.endsWith(other))
    const isTurned = side !== undefined && same.length > 0 && !same.some(([, other = '']) => SIDES[other] === side)
    return isTurned ? [words] : []
  })
}
