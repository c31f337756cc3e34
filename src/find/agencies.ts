import type { Agency, AgencyKnowledge } from '../knowledge/index.ts'
import { splitSentences } from '../shared/index.ts'
import type { FindingKind } from './findings.ts'
import { addresseeEnd, hasDuty } from './items/directive.ts'

export interface AgencyClues {
  readonly kind: FindingKind
  readonly text: string
  /** The label as printed: a code such as "POL 2" names an agency. */
  readonly label: string
  /** The headings above the item, outermost first; a list for one agency stands under its name. */
  readonly headings: readonly string[]
}

export type ReadAgencies = (clues: AgencyClues) => readonly Agency[]

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
  return (clues) =>
    clues.kind === 'recommendation'
      ? addressees(clues, named)
      : clues.kind === 'question'
        ? askedOf(clues, named)
        : named(clues.text)
}

type Named = (text: string) => readonly Agency[]

const addressees = ({ text, label, headings }: AgencyClues, named: Named): readonly Agency[] => {
  const ofList: readonly Agency[] = named(headings.slice(1).at(-1) ?? '').filter((agency) => !WHOLE.includes(agency))
  const direct = unique([...asked(text, named), ...joined(text, named)])
  const ofCode = CODES[label.replace(/[^A-Z]/g, '')] ?? []
  const within = direct.filter((agency) => ofList.includes(agency))
  if (ofList.length > 0 && within.length === 0 && direct.length === 0)
    return ofCode.length > 0 ? ofCode : ofList.slice(0, 2)
  const first: readonly Agency[] = [direct, ofCode, ofList, named(text)].find((agencies) => agencies.length > 0) ?? []
  return first.length > 0 ? first : ['partnership']
}

/** Whoever stands before the word that says what is to be done, sentence by sentence. */
const asked = (text: string, named: Named): readonly Agency[] =>
  splitSentences(text).flatMap((sentence, place) => {
    const end = addresseeEnd(sentence)
    return place > 0 && (!hasDuty(sentence) || /^(?:it|this|that|these|they|there|where|when|if)\b/i.test(sentence))
      ? []
      : named(sentence.slice(0, end))
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

const askedOf = ({ text, headings }: AgencyClues, named: Named): readonly Agency[] => {
  const board = headings.some((heading) => /\b(?:board|partnership|committee|partners)\b/i.test(heading))
    ? (['partnership'] as const)
    : []
  const all = [...new Set([...board, ...named(text)])]
  return all.length > 0 ? all : ['all']
}

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
