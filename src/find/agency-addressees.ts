import type { Agency } from '../knowledge/index.ts'
import { splitSentences } from '../shared/index.ts'
import type { AgencyClues } from './agencies.ts'
import { withinBody } from './agency-bodies.ts'
import { AGENCY_CODES } from './agency-codes.ts'
import { addresseeEnd, hasDuty } from './items/directive.ts'

/** The agencies that a text brings up, in the order of the catalogue. */
export type Named = (text: string) => readonly Agency[]

export interface Reading {
  /** Those whom the words name. */
  readonly named: Named
  /** Those whose work the words speak of. */
  readonly atWork: Named
}

/**
 * Whom a recommendation asks. One that names nobody, under no agency's heading, is for those whose work it speaks of, else for the board
 * that it was written for.
 */
export const addressees = (clues: AgencyClues, reading: Reading): readonly Agency[] => {
  const asked = ofRow(clues, reading)
  return asked.length === 1 && asked[0] === 'partnership'
    ? unique([...asked, ...ofDocument(clues.text, reading)])
    : asked
}

/** Whom the row's lead and the words ask. */
const ofRow = (clues: AgencyClues, reading: Reading): readonly Agency[] => {
  const leading = withinBody(clues.lead, clues.text, reading)
  if (leading.length === 0) return ofWords(clues, reading)
  // A council is asked as the service of its that leads.
  const own = COUNCIL.test(clues.text) ? [] : ofWords(clues, reading, 'asked')
  return unique([...own, ...leading])
}

/** A form, a protocol or a plan that a board is to bring out is for those who will work by it, whom the item goes on to name. */
const ofDocument = (text: string, { named, atWork }: Reading): readonly Agency[] => {
  const told = text.replace(REPORTED_TO, ' ')
  if (!DOCUMENT.test(splitSentences(told)[0] ?? '')) return []
  const users = named(told).filter((agency) => !WHOLE.includes(agency))
  return (users.length > 0 ? users : atWork(told)).slice(0, 2)
}

const DOCUMENT =
  /\b(?:documents?|forms?|guidance|protocols?|pathways?|polic(?:y|ies)|agreements?|criteria|templates?|plans?)\b/i

const COUNCIL = /^(?:the )?(?:[A-Z]\w+ ){0,3}(?:Council|[Ll]ocal [Aa]uthority)\b/

const ofWords = (
  { text: whole, label, headings }: AgencyClues,
  reading: Reading,
  least: 'asked' | 'concerned' = 'concerned',
): readonly Agency[] => {
  const heading = headings.at(-1) ?? ''
  if (CONSIDERED.test(heading))
    return unique(['partnership', ...withinBody(whole, whole, { ...reading, atWork: NOBODY })])
  const text = whole.replace(REPORTED_TO, ' ')
  // What stands in brackets behind an agency's name says more about it: "Education (local authority)".
  const list = (headings.slice(1).at(-1) ?? '').replace(/\([^)]*\)/g, ' ')
  const ofList = withinBody(list, whole, reading).filter((agency) => !WHOLE.includes(agency))
  const ofCode = AGENCY_CODES[label.replace(/[^A-Z]/g, '')] ?? []
  const direct = directly({ text, heading, ofCode, ofList }, reading)
  if (least === 'asked') return direct
  if (
    ofList.length > 0 &&
    direct.every((agency) => HEALTH.includes(agency)) &&
    ofList.every((agency) => HEALTH.includes(agency))
  )
    return narrowed(ofCode.length > 0 ? ofCode : ofList, ofList)
  if (ofList.length > 0 && direct.length === 0) return ofCode.length > 0 ? ofCode : ofList.slice(0, 2)
  const steps = [direct, ofCode, ofList, reading.named(text), reading.atWork(text).slice(0, MOST_CONCERNED)]
  return steps.find((agencies) => agencies.length > 0) ?? ['partnership']
}

/** Those of a list's code that its heading, read with the item, stands for too; all of the code where it stands for none of them. */
const narrowed = (ofCode: readonly Agency[], ofList: readonly Agency[]): readonly Agency[] => {
  const both = ofCode.filter((agency) => ofList.includes(agency))
  return (both.length > 0 ? both : ofCode).slice(0, 2)
}

/** The services of one health body: its own list is for it, whichever of its workers an entry names. */
const HEALTH: readonly Agency[] = ['primary-care', 'community-health', 'hospital', 'mental-health']

const NOBODY: Named = () => []
const MOST_CONCERNED = 3

interface Place {
  readonly text: string
  readonly heading: string
  /** Those for whom the code of the recommendation, or the heading of its list, stands. */
  readonly ofCode: readonly Agency[]
  readonly ofList: readonly Agency[]
}

/** Whom the words themselves ask. */
const directly = ({ text, heading, ofCode, ofList }: Place, reading: Reading): readonly Agency[] => {
  const { named, atWork } = reading
  const forBoard =
    (IMPERATIVE.test(text) && named(heading).includes('partnership')) || (ofList.length === 0 && PASSIVE.test(text))
  const nation = NATIONAL.test(text) ? (['partnership', ...named(text), ...atWork(text)] as const) : []
  const ofSentences = asked(text, reading, ofList)
  const direct = [...(forBoard ? (['partnership'] as const) : []), ...nation, ...ofSentences, ...joined(text, reading)]
  return unique(ofSentences.length === 0 && direct.length > 0 ? [...ofCode, ...direct] : direct)
}

/** What a board is to consider is asked of the board, whoever it concerns. */
const CONSIDERED =
  /\b(?:considerations?|issues?|matters?|challenges?|questions?) (?:for|to) (?:the )?(?:\w+ ){0,3}(?:board|partnership|committee|partners|panel|LSC[BP]|CPC|SBNI)\b/i
/** Opens with what is to be done, without saying by whom. */
const IMPERATIVE =
  /^(?:to )?(?:commission|review|develop|seek|agree|audit|publish|ensure|establish|consider|adopt|arrange|introduce|produce|promote|strengthen|revise|extend|hold|provide|create|write|set up|work|share|update)\b/i

/** Whoever is told of the progress is not thereby asked. */
const REPORTED_TO =
  /\breport(?:s|ing)?\b[^.;]{0,160}?\bto (?:the )?(?:\w+ )?(?:Board|Partnership|Committee|Executive|Panel)\b/g
/** Says that something is to be made, not by whom: among recommendations to many agencies that is their board's. */
const PASSIVE =
  /^(?:that )?(?:an?|the) [^,.;]{3,60}? (?:(?:should|must|shall|is to|are to) )?be (?:\w+ly )?(?:agreed|devised|developed|established|adopted|produced|created|redesigned|drawn up|set up|commissioned)\b/i
/** What a government is to do is for the board to ask for, and concerns whoever it names. */
const NATIONAL =
  /^(?:the )?(?:department (?:for|of)|government|(?:welsh|scottish|uk|his majesty.s|HM) government|home office|ministry|national panel|secretary of state)\b/i

/** Whoever stands before the word that says what is to be done, sentence by sentence. */
const asked = (text: string, reading: Reading, ofList: readonly Agency[]): readonly Agency[] =>
  splitSentences(text).flatMap((sentence, place) => {
    const end = addresseeEnd(sentence)
    return place > 0 && (!hasDuty(sentence) || /^(?:it|its|this|that|these|they|there|where|when|if)\b/i.test(sentence))
      ? []
      : ofList.length > 0 || end === sentence.length
        ? withinBody(sentence.slice(0, end), text, reading)
        : doers(sentence.slice(0, end), text, reading)
  })

/** Whom the words before a duty name, else whose work they speak of: "Commissioners of supported living should". */
const doers = (words: string, text: string, reading: Reading): readonly Agency[] => {
  const direct = withinBody(words, text, reading)
  return direct.length > 0 ? direct : reading.atWork(words).slice(0, MOST_CONCERNED)
}

/** Whoever is to act with the addressee, or is to use what is asked for. */
const joined = (text: string, reading: Reading): readonly Agency[] => [
  ...[...text.matchAll(JOINED)].flatMap(([clause]) => reading.named(clause)),
  ...[...text.matchAll(ASKED_OF)].flatMap(([, body = '']) => withinBody(body, text, reading)),
  ...(/\b(?:use by|across|how) (?:(?:all|every|each) )?agenc(?:y|ies)\b/i.test(text) ? (['all'] as const) : []),
]

const JOINED =
  /\b(?:for use by|to be used by|appl(?:y|ies|ying) (?:equally )?to|together with|jointly with|in (?:partnership|conjunction|collaboration) with|(?:establish|agree|work) with|attended by|requir(?:e|es|ing) (?:the )?attendance (?:by|of|from))\b(?:(?!,? (?:at|when|whenever|where|so that|in order)\b)[^.;]){0,160}/gi

/** Whom the addressee in turn is to ask: "should ask the Constabulary to confirm". */
const ASKED_OF =
  /\b(?:asks?|asking|requests?|invites?|inviting|requires?|assurances? from|satisfied by)\b ((?:(?!\b(?:whether|how|what|that|if|to|for)\b)[^.;:,]){3,90}?)(?= (?:to|that)\b)/gi

/** Bodies that stand for all; a heading that names one is no agency's own list. */
export const WHOLE: readonly Agency[] = ['all', 'partnership']

/** Each once, in the order of its first. */
export const unique = (agencies: readonly Agency[]): readonly Agency[] => [...new Set(agencies)]
