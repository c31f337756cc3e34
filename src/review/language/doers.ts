import { type People, peopleIn } from './people.ts'
import { stemOf } from './stems.ts'

/** Who does a deed in one text, and who in the other; both texts name the first. */
export interface OtherDoer {
  readonly deed: string
  readonly names: string
  readonly instead: string
}

/**
 * A deed that a text gives to a person whom another names, but as somebody else's: "the father rang the midwife" where the mother did.
 * Only what stands beside its person is compared.
 */
export const otherDoerIn = (said: string, cited: string): OtherDoer | undefined => {
  const known = doersIn(cited)
  const named = namesOf(peopleIn(cited))
  for (const { deed, key, who } of doersIn(said)) {
    const there = known.filter((other) => other.key === key)
    const isSame = there.some((other) => other.who.some((name) => who.includes(name)))
    const [other] = there
    if (other !== undefined && !isSame && who.some((name) => named.includes(name)))
      return { deed, names: who.join(' or '), instead: other.who.join(' or ') }
  }
  return undefined
}

interface Doer {
  /** The verb as written. */
  readonly deed: string
  /** Its stem, and whether the person does it or has it done to them. */
  readonly key: string
  readonly who: readonly string[]
}

const PERSON =
  '(?:(?:Mr|Mrs|Ms|Miss|Adult|Sibling|Child|Baby|Person|Worker|Family) (?:[A-Z]|\\d{1,2})\\b|[Gg]rand(?:mother|father|parents)|[Mm]others?|[Mm]um|[Ff]athers?|[Dd]ad|[Gg]ran|[Pp]artner|[Aa]unt|[Uu]ncle|[Ss]iblings?|[Bb]rothers?|[Ss]isters?|[Mm]idwife|[Hh]ealth [Vv]isitor|[Nn]urse|[Tt]eacher|[Ss]ocial [Ww]orker|GP|[Pp]olice|[Oo]fficers?)'

const BESIDE =
  '(?: (?:had|has|have|did|does|would|could|will|also|again|then|sometimes|often|later|first|never|not|always|still|now|already|twice|once|was|were|is|are|been|being))*'

const DOES = new RegExp(`(${PERSON})(${BESIDE}) ([a-z]{3,})\\b`, 'gu')
const DONE_BY = new RegExp(`\\b([a-z]{3,}) by (?:the |her |his |their |a |an )?(${PERSON})`, 'gu')

const doersIn = (text: string): readonly Doer[] => {
  const aliases = aliasesIn(text)
  const done = (deed: string, side: string, person: string): readonly Doer[] => {
    const who = namesOf(peopleIn(person))
    const all = [...who, ...who.flatMap((name) => aliases.get(name) ?? [])]
    return all.length === 0 || NO_DEED.test(deed) ? [] : [{ deed, key: `${side} ${stemOf(deed)}`, who: all }]
  }
  const does = [...text.matchAll(DOES)].flatMap(([, person = '', beside = '', deed = '']) =>
    done(
      deed,
      /\b(?:was|were|is|are|been|being)\b/.test(beside) && /(?:ed|en|n|t|ld)$/.test(deed) ? 'has' : 'does',
      person,
    ),
  )
  return [...does, ...[...text.matchAll(DONE_BY)].flatMap(([, deed = '', person = '']) => done(deed, 'does', person))]
}

/** Words beside a person that are no deed. */
const NO_DEED =
  /^(?:and|or|who|whom|with|of|to|in|on|at|for|from|that|which|as|the|but|when|where|about|into|after|before|during|because|than|alone|both|all|her|his|their|was|were|had|has|did|not|very|too|well)$/

/** "Her mother ("Ms A")" is one person with two names. */
const aliasesIn = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...text.matchAll(new RegExp(`(${PERSON}) \\(["“'‘]?(${PERSON})["”'’]?\\)`, 'gu'))].flatMap(
      ([, one = '', other = '']) => {
        const [names, others] = [namesOf(peopleIn(one)), namesOf(peopleIn(other))]
        return [...names.map((name) => [name, others] as const), ...others.map((name) => [name, names] as const)]
      },
    ),
  )

const namesOf = ({ kin, workers, labels }: People): readonly string[] => [...kin, ...workers, ...labels]
