import type { Agency, AgencyKnowledge } from '../knowledge/index.ts'
import { splitSentences } from '../shared/index.ts'
import { addressees, type Named, type Reading, unique, WHOLE } from './agency-addressees.ts'
import { anyOf } from './any-of.ts'
import type { FindingKind } from './findings.ts'

export interface AgencyClues {
  readonly kind: FindingKind
  readonly text: string
  /** The label as printed: a code such as "POL 2" names an agency. */
  readonly label: string
  /** The passage of the same part that leads up to it; empty for a recommendation. */
  readonly around: string
  /** The headings above the item, outermost first; a list for one agency stands under its name. */
  readonly headings: readonly string[]
  /** Who leads on it, as the row of its table says; empty where no row does. */
  readonly lead: string
}

export type ReadAgencies = (clues: AgencyClues) => readonly { readonly id: Agency; readonly words: string }[]

/**
 * A reader of whom an item addresses. For a recommendation: the agency that heads its list, else who stands before the word that says what
 * is to be done, else who its code names, else the board that it was written for. For anything else: whoever it names.
 */
export const openAgencies = (agencies: readonly AgencyKnowledge[]): ReadAgencies => {
  const compiled = compile(agencies)
  const named = once((text) => compiled.filter(({ isNamed }) => isNamed(text)).map(({ id }) => id))
  const atWork = once((text) => compiled.filter(({ isAtWork }) => isAtWork(text)).map(({ id }) => id))
  const reading: Reading = { named, atWork }
  const read = (clues: AgencyClues): readonly Agency[] =>
    clues.kind === 'recommendation'
      ? addressees(clues, reading)
      : clues.kind === 'question'
        ? askedOf(clues, reading)
        : spokenOf(clues, reading)
  const wordsFor = (id: Agency, { text, label, headings, around, lead }: AgencyClues): string => {
    const one = compiled.find((agency) => agency.id === id)
    const texts = [text, lead, ...headings.toReversed(), label, around]
    const first = texts.find((words) => one?.isNamed(words) === true || one?.isAtWork(words) === true) ?? ''
    for (const pattern of one?.patterns() ?? []) {
      const words = pattern.exec(first)?.[0]
      if (words !== undefined) return words
    }
    return ''
  }
  return (clues) => read(clues).map((id) => ({ id, words: wordsFor(id, clues) }))
}

interface Compiled {
  readonly id: Agency
  readonly isNamed: (text: string) => boolean
  readonly isAtWork: (text: string) => boolean
  /** Those of its names, then those of its work. */
  readonly patterns: () => readonly RegExp[]
}

const compile = (agencies: readonly AgencyKnowledge[]): readonly Compiled[] => {
  const made = COMPILED.get(agencies) ?? agencies.map(compileOne)
  COMPILED.set(agencies, made)
  return made
}

/** Made once for the knowledge in use. */
const COMPILED = new WeakMap<readonly AgencyKnowledge[], readonly Compiled[]>()

const compileOne = ({ id, patterns, caseSensitivePatterns, work }: AgencyKnowledge): Compiled => {
  const [isNamed, isNamedExactly] = [anyOf(patterns, 'iu'), anyOf(caseSensitivePatterns, 'u')]
  let compiled: readonly RegExp[] | undefined
  return {
    id,
    isNamed: (text) => isNamed(text) || isNamedExactly(text),
    isAtWork: anyOf(work, 'iu'),
    patterns: () => {
      compiled ??= [
        ...patterns.map((source) => new RegExp(source, 'iu')),
        ...caseSensitivePatterns.map((source) => new RegExp(source, 'u')),
        ...work.map((source) => new RegExp(source, 'iu')),
      ]
      return compiled
    },
  }
}

/** Items of one part share their headings and the passage before them. */
const once = (read: Named): Named => {
  const known = new Map<string, readonly Agency[]>()
  return (text) => {
    const agencies = known.get(text) ?? read(text)
    known.set(text, agencies)
    return agencies
  }
}

/**
 * Whom a lesson speaks of, and whose work; one that names nobody is for those whose work it and the headings above it speak of, else for
 * whoever the passage before it speaks of, else for all.
 */
const spokenOf = ({ kind, text, headings, around }: AgencyClues, { named, atWork }: Reading): readonly Agency[] => {
  const direct = named(text)
  if (!FOR_PRACTICE.includes(kind)) return direct
  if (direct.length >= MOST_CONCERNED) return direct
  if (direct.length > 0) return unique([...direct, ...atWork(text)]).slice(0, MOST_CONCERNED)
  const above = headings.slice(-2).join(' . ')
  const ofHeadings = [...named(above), ...atWork(above)].filter((agency) => !WHOLE.includes(agency))
  const concerned = unique([...atWork(text), ...ofHeadings])
  if (concerned.length > 0) return concerned.slice(0, MOST_CONCERNED)
  const often = mostNamed(around, named)
  return often.length > 0 ? often : ['all']
}

const MOST_CONCERNED = 3

/** Those whom at least three sentences of a passage name, the most often named first. */
const mostNamed = (passage: string, named: Named): readonly Agency[] => {
  const counts = new Map<Agency, number>()
  for (const agency of splitSentences(passage).flatMap(named)) counts.set(agency, (counts.get(agency) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= OFTEN)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([agency]) => agency)
}

const OFTEN = 3
const MOST = 2

const FOR_PRACTICE: readonly FindingKind[] = ['finding', 'lesson']

/** A board puts its questions to itself and to the staff they speak of, unless they are set for teams or speak to the reader. */
const askedOf = ({ text, headings }: AgencyClues, { named, atWork }: Reading): readonly Agency[] => {
  const place = headings.slice(-2).join(' . ')
  const toTeams = /\byour?\b/i.test(text) || (FOR_TEAMS.test(place) && !named(place).includes('partnership'))
  const direct = named(text)
  const concerned = direct.length > 0 ? direct : atWork(text).slice(0, MOST_CONCERNED)
  if (toTeams) return concerned.length > 0 ? concerned : ['all']
  return unique(['partnership', ...(STAFF.test(text) ? concerned : direct)])
}

const STAFF = /\b(?:clinicians?|staff|workers?|practitioners?|professionals?|officers?)\b/i

const FOR_TEAMS =
  /\b(?:yourself|yourselves|your (?:own )?(?:team|practice|service|agency|organisation)|for (?:teams?|practitioners|practice|supervision|discussion|reflection|managers|staff|you)|for (?:tomorrow|(?:mon|tues|wednes|thurs|fri)day)|team (?:discussion|questions?)|reflect\w*|ask(?: your)?(?: own)?(?: team)?)\b/i
