import type { Agency, AgencyKnowledge } from '../knowledge/index.ts'
import { splitSentences } from '../shared/index.ts'
import { withinBody } from './agency-bodies.ts'
import type { FindingKind } from './findings.ts'
import { addresseeEnd, hasDuty } from './items/directive.ts'

export interface AgencyClues {
  readonly kind: FindingKind
  readonly text: string
  /** The label as printed: a code such as "POL 2" names an agency. */
  readonly label: string
  /** The passage of the same part that leads up to it; empty for a recommendation. */
  readonly around: string
  /** The headings above the item, outermost first; a list for one agency stands under its name. */
  readonly headings: readonly string[]
}

export type ReadAgencies = (clues: AgencyClues) => readonly { readonly id: Agency; readonly words: string }[]

/**
 * A reader of whom an item addresses. For a recommendation: the agency that heads its list, else who stands before the word that says what
 * is to be done, else who its code names, else the board that it was written for. For anything else: whoever it names.
 */
export const openAgencies = (agencies: readonly AgencyKnowledge[]): ReadAgencies => {
  const compiled = agencies.map(({ id, patterns, caseSensitivePatterns }) => ({
    id,
    patterns: [
      ...patterns.map((source) => new RegExp(source, 'iu')),
      ...caseSensitivePatterns.map((source) => new RegExp(source, 'u')),
    ],
  }))
  const named = (text: string): readonly Agency[] =>
    compiled.filter(({ patterns }) => patterns.some((pattern) => pattern.test(text))).map(({ id }) => id)
  const read = (clues: AgencyClues): readonly Agency[] =>
    clues.kind === 'recommendation'
      ? addressees(clues, named)
      : clues.kind === 'question'
        ? askedOf(clues, named)
        : spokenOf(clues, named)
  const wordsFor = (id: Agency, { text, label, headings, around }: AgencyClues): string => {
    const patterns = compiled.find((one) => one.id === id)?.patterns ?? []
    const texts = [text, ...headings.toReversed(), label, around]
    return texts.flatMap((one) => patterns.map((pattern) => pattern.exec(one)?.[0])).find(isWords) ?? ''
  }
  return (clues) => read(clues).map((id) => ({ id, words: wordsFor(id, clues) }))
}

const isWords = (words: string | undefined): words is string => words !== undefined

type Named = (text: string) => readonly Agency[]

/** Whom a lesson speaks of; one that names nobody is for whoever the passage before it speaks of, or for all. */
const spokenOf = ({ kind, text, around }: AgencyClues, named: Named): readonly Agency[] => {
  const direct = named(text)
  if (direct.length > 0 || !FOR_PRACTICE.includes(kind)) return direct
  const often = mostNamed(around, named)
  return often.length > 0 ? often : ['all']
}

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

const addressees = ({ text, label, headings }: AgencyClues, named: Named): readonly Agency[] => {
  if (CONSIDERED.test(headings.at(-1) ?? '')) return unique(['partnership', ...withinBody(text, text, named)])
  const list = headings.slice(1).at(-1) ?? ''
  const ofList: readonly Agency[] = withinBody(list, text, named).filter((agency) => !WHOLE.includes(agency))
  const ofBoard: readonly Agency[] =
    IMPERATIVE.test(text) && named(headings.at(-1) ?? '').includes('partnership') ? ['partnership'] : []
  const direct = unique([...ofBoard, ...asked(text, named), ...joined(text, named)])
  const ofCode = CODES[label.replace(/[^A-Z]/g, '')] ?? []
  const within = direct.filter((agency) => ofList.includes(agency))
  if (ofList.length > 0 && within.length === 0 && direct.length === 0)
    return ofCode.length > 0 ? ofCode : ofList.slice(0, 2)
  const first: readonly Agency[] = [direct, ofCode, ofList, named(text)].find((agencies) => agencies.length > 0) ?? []
  return first.length > 0 ? first : ['partnership']
}

/** What a board is to consider is asked of the board, whoever it concerns. */
const CONSIDERED =
  /\b(?:considerations?|issues?|matters?|challenges?|questions?) (?:for|to) (?:the )?(?:\w+ ){0,3}(?:board|partnership|committee|partners|panel|LSC[BP]|CPC|SBNI)\b/i
/** Opens with what is to be done, without saying by whom. */
const IMPERATIVE =
  /^(?:to )?(?:commission|review|develop|seek|agree|audit|publish|ensure|establish|consider|adopt|arrange|introduce|produce|promote|strengthen|revise|extend|hold|provide|create|write|set up|work|share|update)\b/i

/** Whoever stands before the word that says what is to be done, sentence by sentence. */
const asked = (text: string, named: Named): readonly Agency[] =>
  splitSentences(text).flatMap((sentence, place) => {
    const end = addresseeEnd(sentence)
    return place > 0 && (!hasDuty(sentence) || /^(?:it|this|that|these|they|there|where|when|if)\b/i.test(sentence))
      ? []
      : withinBody(sentence.slice(0, end), text, named)
  })

/** Whoever is to act with the addressee, or is to use what is asked for. */
const joined = (text: string, named: Named): readonly Agency[] => [
  ...[...text.matchAll(JOINED)].flatMap(([clause]) => named(clause)),
  ...(/\b(?:use by|across|how) (?:(?:all|every|each) )?agenc(?:y|ies)\b/i.test(text) ? (['all'] as const) : []),
]

const JOINED =
  /\b(?:for use by|to be used by|appl(?:y|ies|ying) (?:equally )?to|together with|jointly with|in (?:partnership|conjunction|collaboration) with|(?:establish|agree|work) with)\b[^.;]{0,160}/gi

/** Bodies that stand for all; a heading that names one is no agency's own list. */
const WHOLE: readonly Agency[] = ['all', 'partnership']

const unique = (agencies: readonly Agency[]): readonly Agency[] => [...new Set(agencies)]

/** A board puts its questions to itself, unless they are set for teams. */
const askedOf = ({ text, headings }: AgencyClues, named: Named): readonly Agency[] => {
  const place = headings.slice(-2).join(' . ')
  const toTeams = FOR_TEAMS.test(place) && !named(place).includes('partnership')
  const direct = named(text)
  return toTeams ? (direct.length > 0 ? direct : ['all']) : unique(['partnership', ...direct])
}

const FOR_TEAMS =
  /\b(?:yourself|yourselves|your (?:own )?(?:team|practice|service|agency|organisation)|for (?:teams?|practitioners|practice|supervision|discussion|reflection|managers|staff|you)|team (?:discussion|questions?)|reflect\w*|ask(?: your)?(?: own)?(?: team)?)\b/i

/** Codes of recommendations by the agency that they are addressed to. */
const CODES: Readonly<Record<string, readonly Agency[]>> = {
  LSCB: ['partnership'],
  LSCP: ['partnership'],
  SCP: ['partnership'],
  CPC: ['partnership'],
  CSC: ['social-care'],
  SW: ['social-care'],
  POL: ['police'],
  EDU: ['education'],
  ED: ['education'],
  SCH: ['education'],
  GP: ['primary-care'],
  PCT: ['primary-care', 'community-health'],
  CCG: ['primary-care'],
  ICB: ['primary-care'],
  HV: ['community-health'],
  CHS: ['community-health'],
  NHS: ['hospital'],
  HOSP: ['hospital'],
  AMB: ['hospital'],
  MH: ['mental-health'],
  CAMHS: ['mental-health'],
  PROB: ['probation'],
  YOT: ['youth-justice'],
  YJS: ['youth-justice'],
  HSG: ['housing'],
  HOU: ['housing'],
  ASC: ['adult-social-care'],
  VCS: ['voluntary'],
}
