import { clausesOf } from './clauses.ts'
import { contentOf } from './stems.ts'

/** A clause of a text with what is denied in it. */
export interface Denial {
  /** Stem of the word that the denial falls on; what it is about. */
  readonly head: string
  /** Stems of the clause, the head among them. */
  readonly stems: ReadonlySet<string>
  /** How many of the stems another clause must share to affirm what is denied: "without examining him" says it in one. */
  readonly least: number
}

/** Sayings with a "no" or "not" in them that deny nothing. */
const DENIES_NOTHING =
  /\bnot (?:only|just|merely|least|more than|less than|fewer than|later than|necessarily)\b|\bno (?:secret|doubt|less|fewer|more than|later than|matter)\b|\b(?:whether or not|if not|not to mention)\b|\bfail(?:s|ed|ing|ure)? to thrive\b|\b(?:failing|failed) (?=to gain)/g

/** Words that deny what follows them. */
const HARD =
  /\b(?:not|no|never|nobody|none|nothing|nowhere|neither|nor|without|cannot|unable|unaware|unknown|fail(?:s|ed|ing|ure)?)\b|\bno one\b|n't\b/

/** Words that deny more softly: something was left undone, or there was hardly any of it. */
const SOFT =
  /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al)|miss(?:es|ed|ing)?|lack(?:s|ed|ing)?|absen(?:t|ce)|(?:left|leaves?) out|overlook(?:s|ed)?|omit(?:s|ted)?|cancel(?:s|led)?|den(?:y|ies|ied)|stop(?:s|ped)?|ended|ceased|hardly|rarely|seldom|scarcely|barely|little|few|unsure|unclear|uncertain|unseen|unread|hidden|in vain)\b/

const ANY = new RegExp(`${HARD.source}|${SOFT.source}`)

/** Words too general to say what is denied. */
const WEAK = new Set('take made make place give get got put happen able once one sign'.split(' '))

/** Whether a text denies anything, however softly. */
export const deniesAnything = (text: string): boolean => clausesOf(text).some((clause) => ANY.test(bare(clause)))

/** The word by which a clause in plain words denies, if it does. */
export const denialCueIn = (clause: string): string | undefined => bare(clause).match(ANY)?.[0]

/** What a text denies, clause by clause. A clause that denies twice, or only up to a time or condition, is left out: it may affirm. */
export const denialsIn = (text: string): readonly Denial[] => {
  const clauses = clausesWhole(text)
  return clauses.flatMap((clause, index) => {
    const cues = clause.match(new RegExp(ANY.source, 'g')) ?? []
    if (cues.length !== 1 || /^(?:until|unless)\b/.test(clauses[index + 1] ?? '')) return []
    const denial = denialOf(clause)
    return denial === undefined ? [] : [denial]
  })
}

/** Stems that stand in clauses of the text that deny nothing, with the stems beside them. */
export const affirmationsIn = (text: string): readonly ReadonlySet<string>[] =>
  clausesWhole(text)
    .filter((clause) => !ANY.test(clause))
    .map((clause) => new Set(contentOf(clause).map(({ stem }) => stem)))

/** "Offered a plan, which she declined": what is denied stands in the clause before. */
const clausesWhole = (text: string): readonly string[] => {
  const whole: string[] = []
  for (const clause of clausesOf(text).map(bare)) {
    const cue = /^(?:which|who|that)\b/.test(clause) ? clause.match(ANY) : null
    const isShort = cue !== null && stemsOf(clause.slice((cue.index ?? 0) + cue[0].length)).length === 0
    if (isShort && whole.length > 0) whole.push(`${whole.pop()} ${clause}`)
    else whole.push(clause)
  }
  return whole
}

const bare = (clause: string): string => clause.replace(DENIES_NOTHING, ' ')

const denialOf = (clause: string): Denial | undefined => {
  const cue = clause.match(ANY)
  if (cue === null) return undefined
  const place = cue.index ?? 0
  const own = /^unaware|^unknown/.test(cue[0]) ? ['know'] : []
  const after = stemsOf(clause.slice(place + cue[0].length))
  const before = stemsOf(clause.slice(0, place))
  const head = [...own, ...after].find((stem) => !WEAK.has(stem)) ?? before.findLast((stem) => !WEAK.has(stem))
  const stems = new Set([...before, ...own, ...after])
  return head === undefined ? undefined : { head, stems, least: cue[0] === 'without' && stems.size === 1 ? 1 : 2 }
}

const stemsOf = (text: string): readonly string[] => contentOf(text).map(({ stem }) => stem)
