import { countsIn } from '../language/counts.ts'
import { quantitiesIn } from '../language/quantities.ts'
import { contentOf } from '../language/stems.ts'
import { type Held, heldIn, plainlySaidIn, type Strength } from '../language/strengths.ts'
import { withoutQuoted } from '../quoted-in.ts'
import type { Noticed, Rule } from '../rule.ts'
import { plainWords } from '../same-words.ts'
import { restsOnReview } from '../spoken.ts'

/**
 * What the review holds possible, asks for, or says was meant, told as more or less than that: "may have" as a fact, "should" as "must",
 * "agreed to visit" as "visited", "most" as "all". A sign, never a proof.
 */
export const modalityDiffers: Rule = ({ script }) =>
  restsOnReview(script).flatMap(({ sentence: { text, line }, review }) => {
    const cited = review.map(({ quote }) => quote).join(' ')
    const because = whyDiffers(withoutQuoted(text), cited)
    return because === undefined ? [] : [noticed(text, line, review[0]?.page, because)]
  })

const whyDiffers = (said: string, cited: string): string | undefined => {
  if (/\?["”’)]*\s*$/.test(said)) return undefined
  if (saysSurely(said, cited)) return 'certain'
  if (ASKS.test(said) && WEIGHS.test(said) && !WEIGHS.test(cited)) return 'weaker'
  const [saidHeld, citedHeld] = [heldIn(said), heldIn(cited)]
  for (const held of citedHeld) {
    const because = isPlain(held, cited) ? undefined : whyTurned(held, said, saidHeld)
    if (because !== undefined) return because
  }
  if (saysMoreOf(said, cited) || saysAlways(said, cited)) return 'quantity'
  return isConditionLost(said, cited) ? 'condition' : undefined
}

/** To ask that something be weighed is less than to ask for it. */
const WEIGHS =
  /\b(?:consider(?:s|ed|ing)?|explor(?:e|es|ing)|think about|reflect on|discuss(?:es|ing)?|look (?:at|into)|weigh)\b/i

/** "Who may be living there" told as "who will be living there": the same words behind a firmer one. */
const saysSurely = (said: string, cited: string): boolean => {
  const [told, there] = [plainWords(said), plainWords(cited)]
  return [...there.matchAll(/\b(?:may|might|could) ((?:not )?[a-z]+ [a-z]+)\b/g)].some(
    ([held, rest = '']) =>
      !told.includes(held) && new RegExp(`\\b(?:will|would|must|shall|does|do|did) ${rest}\\b`).test(told),
  )
}

/** Whether the cited words say the same plainly as well, elsewhere. */
const isPlain = (held: Held, cited: string): boolean => plainlySaidIn(cited).some((clause) => sharesHead(held, clause))

const whyTurned = (held: Held, said: string, saidHeld: readonly Held[]): string | undefined => {
  const asks = (held.strength === 'should' || held.strength === 'must') && ASKS.test(said)
  const told = saidHeld.find(
    ({ head, stems }) => (head === held.head || (!asks && stems.has(held.head))) && sharesHead(held, stems),
  )
  if (told !== undefined) return ORDER[held.strength]?.[told.strength]
  const plain = plainlySaidIn(said).some((clause) => sharesHead(held, clause))
  if (!plain || keeps(held.strength, said)) return undefined
  return FIRM[held.strength]
}

/** What it is to tell the row's strength as the column's; where nothing stands, the two say much the same. */
const ORDER: Readonly<Record<Strength, Partial<Record<Strength, string>>>> = {
  may: { should: 'stronger', must: 'stronger' },
  should: { must: 'stronger', may: 'weaker' },
  must: { should: 'weaker', may: 'weaker' },
  meant: {},
}

/** What it is to tell it plainly. */
const FIRM: Readonly<Record<Strength, string>> = {
  may: 'certain',
  should: 'done',
  must: 'done',
  meant: 'done',
}

const ASKS =
  /\b(?:asks?|asked|asking|recommends?|recommended|wants?|calls? (?:on|for)|says? that|urges?|needs? to|needed|required|expects?)\b|^\W*(?:and )?(?:to|that)\b/i

/** Whether a sentence without the cue keeps its strength another way. */
const keeps = (strength: Strength, said: string): boolean => {
  if (strength === 'may') return KEEPS_DOUBT.test(said)
  if (strength === 'meant')
    return /\b(?:assur\w+|check|satisf\w+|sure|wheth\w+|consider\w*|think|look|plan\w*|meant|was to|were to|should|ought)\b/i.test(
      said,
    )
  return ASKS.test(said) || isCommand(said)
}

const KEEPS_DOUBT =
  /\b(?:thought|believed|said|reported|alleged\w*|unclear|not (?:known|clear|certain|sure)|nobody knows|risk|whether|if|asks?)\b/i

/** "Ask the child": it begins with its verb. */
const isCommand = (said: string): boolean => {
  const first = said.trim().split(/\s+/)[0] ?? ''
  return (
    /^[A-Z][a-z]+$/.test(first) && !/(?:ed|s|ing)$/.test(first) && contentOf(first).length > 0 && COMMANDS.test(said)
  )
}

const COMMANDS =
  /^\W*\w+ (?:the|a|an|it|that|this|what|who|how|why|whether|every|each|all|any|to|about|with|for|down|up|your|their|his|her|at|on)\b/i

const sharesHead = ({ head, stems }: Held, clause: ReadonlySet<string>): boolean =>
  clause.has(head) && [...stems].filter((stem) => clause.has(stem)).length >= Math.min(2, stems.size)

/** What holds only if something else does, told without the "if". */
const isConditionLost = (said: string, cited: string): boolean =>
  /^\W*if\b/i.test(cited) && !/[.;] /.test(cited) && !CONDITIONAL.test(said) && !ASKS.test(said) && !isCommand(said)

const CONDITIONAL =
  /\b(?:if|when\w*|where\w*|unless|whether|should|would|could|may|might|must|can|any|every|each|said|says|told)\b/i

/** Always, where the cited words have exceptions. */
const saysAlways = (said: string, cited: string): boolean =>
  /\b(?:always|entirely|throughout|every time)\b/i.test(said) &&
  !/\b(?:always|entirely|throughout|every|all|whole|each|never|no)\b/i.test(cited) &&
  /\b(?:for the most part|most\w*|largely|mainly|exceptions?|sometimes|often|usually|at times|some|several|few)\b/i.test(
    cited,
  )

/** Whether it says "all" of what the cited words say "most" or "some" of, or of what they count a part of. */
const saysMoreOf = (said: string, cited: string): boolean => {
  const of = quantitiesIn(cited)
  return [...quantitiesIn(said)].some(([head, quantities]) => {
    const there = of.get(head)
    const isPart = countsIn(cited).some(({ kind, of: counted }) => kind === 'part' && counted.has(head))
    return quantities.has('all') && (there === undefined ? isPart : !there.has('all'))
  })
}

const noticed = (text: string, line: number, page: number | undefined, because: string): Noticed => ({
  rule: 'modality-differs',
  level: 'warning',
  line,
  ...(page === undefined ? {} : { page }),
  facts: { because, text },
})
