// What can be counted of a drafted script without a listener. Each measure says what it counts.
import { readingAge } from '../dist/review/index.js'
import type { Block, Script, Segment, Sentence } from '../src/draft/index.ts'
import type { Knowledge } from '../src/knowledge/index.ts'

export interface DraftMeasures {
  readonly messages: number
  /** Messages that say what helps, and what got in the way. */
  readonly withWhatHelps: number
  readonly withReason: number
  /** Short forms of the lexicon, and others in capitals, that the edition for everyone says and nowhere before writes out. */
  readonly unexpanded: readonly string[]
  readonly details: number
  /** In years, as the check of the same name counts it. */
  readonly readingAge: number
}

export const measureDraft = (script: Script, knowledge: Knowledge): DraftMeasures => {
  const segments = script.segments.filter(({ audience }) => audience === undefined || audience === 'everyone')
  const messages = segments.filter(({ heading }) => heading.startsWith('Message '))
  const saying = (words: RegExp): number => messages.filter((segment) => words.test(textOf(segment))).length
  return {
    messages: script.frontMatter.themes.length,
    withWhatHelps: saying(/What helps\?/),
    withReason: saying(/What got in the way\?/),
    unexpanded: unexpandedIn(sentencesOf(segments), knowledge, script.frontMatter.review.nation).filter(
      // "Child MR" is a name.
      (term) => !script.frontMatter.review.subject.split(' ').includes(term),
    ),
    details: detailsIn(segments.filter(({ heading }) => !/recommend|support/i.test(heading))),
    readingAge: readingAge(sentencesOf(segments)) ?? 0,
  }
}

const blocksOf = (segments: readonly Segment[]): readonly Block[] => segments.flatMap(({ blocks }) => blocks)

export const sentencesOf = (segments: readonly Segment[]): readonly string[] =>
  blocksOf(segments).flatMap(({ sentences }) => sentences.map(({ text }: Sentence) => text))

const textOf = (segment: Segment): string => sentencesOf([segment]).join(' ')

/** Short forms that every listener knows, or that are said as names. */
const KNOWN = new Set(['GP', 'GPs', 'NHS', 'NSPCC', 'UK', 'TV', 'OK', 'ID', 'PC', 'A&E', 'NICE', 'ICON', 'IQ'])

const unexpandedIn = (sentences: readonly string[], { lexicon }: Knowledge, nation: string): readonly string[] => {
  const said: string[] = []
  const unexpanded = new Set<string>()
  for (const sentence of sentences) {
    said.push(sentence.toLowerCase())
    for (const [term] of sentence.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&]+s?(?![\p{L}\p{N}])/gu)) {
      const entries = lexicon.filter(
        (entry) => entry.term === term && (entry.nations === undefined || entry.nations.some((one) => one === nation)),
      )
      const isWrittenOut =
        sentence.includes(`(${term})`) ||
        entries.some(({ expansion }) => said.join(' ').includes(expansion.toLowerCase()))
      // A long name in capitals that no lexicon has is said as a word.
      const isName = entries.length === 0 && term.length > 5
      if (!KNOWN.has(term) && !isName && !isWrittenOut && !said.join(' ').includes(`${term.toLowerCase()} stands for`))
        unexpanded.add(term)
    }
  }
  return [...unexpanded]
}

/**
 * Concrete details that the review's own sentences give: at most one of each kind in a sentence. A figure with its noun; somebody's
 * words, three or more in quotation marks; an act of a person, or a place or moment in which it happened.
 */
const detailsIn = (segments: readonly Segment[]): number =>
  blocksOf(segments)
    .filter(({ kind }) => kind === 'quotation')
    .flatMap(({ sentences }) => sentences)
    .reduce((sum, { text }) => sum + DETAILS.filter((detail) => detail.test(text)).length, 0)

const NUMBER =
  '(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|twenty|thirty|forty|fifty)'

const DETAILS: readonly RegExp[] = [
  new RegExp(
    `\\b${NUMBER}(?:[ -](?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)\\p{Ll}{3,})`,
    'u',
  ),
  /“[^”]+ [^”]+ [^”]+|(?<!\p{L})‘[^’]+ [^’]+ [^’]+’/u,
  /\b(?:said|told|asked|rang|wrote|drew|noticed|saw|heard|held|carried|sang|slept|stayed|waited|walked|typed|fetched|telephoned|visited|stood|sat|knocked|arranged|learned|played|ate|wore)\b.*\b(?:door|step|kitchen|bed|sofa|stairs|flat|house|home|school|hospital|ward|car|bus|phone|call|letter|drawing|coat|form|(?:night|day|morning|evening|week|weekend)s?|hours?|January|February|March|April|May|June|July|August|September|October|November|December|Christmas)\b/u,
]
