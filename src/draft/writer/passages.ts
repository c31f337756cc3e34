import type { Findings } from '../../find/index.ts'
import type { Theme } from '../../knowledge/index.ts'
import { sentencesOf } from '../choose/passage.ts'
import type { PlacedParagraph } from '../choose/place-paragraphs.ts'
import type { Grounds } from '../drafting.ts'
import { foldSpace } from '../script/markdown-text.ts'
import type { Citation } from '../script/script.ts'
import type { SegmentPrompt } from './prompts.ts'
import type { Withhold } from './withhold.ts'

/** A sentence of the review that a model may write from, and cite by its id. */
export interface WriterPassage {
  /** Such as "p3"; counted from 1 within a segment, in the order of the review. */
  readonly id: string
  /** On which it stands; counted from 1, as a viewer counts. */
  readonly page: number
  /** Exactly as the review has it, white space folded. */
  readonly text: string
}

/** What passages are looked for in. */
export interface PassageSources {
  readonly findings: Findings
  readonly grounds: Pick<Grounds, 'paragraphs' | 'judgement' | 'evidenceOn'>
  readonly withhold: Withhold
}

/** What a segment is to be written from. */
export interface PassageRequest {
  /** What the rules chose for it. */
  readonly chosen: readonly Extract<Citation, { kind: 'review' }>[]
  readonly kinds: SegmentPrompt['kinds']
  /** The theme of its message; absent where it has none. */
  readonly theme?: Theme
}

/** Characters of passages that a segment is given at most: about three pages of a review. */
const MOST_CHARACTERS = 9_000

/**
 * The passages for a segment, in the order of the review: what the rules chose with the paragraph that it stands in, then what was found
 * for it and what bears out its theme, then the paragraphs before and after; as far as they fit, and only what may be spoken.
 */
export const passagesFor = (sources: PassageSources, request: PassageRequest): readonly WriterPassage[] => {
  const { paragraphs } = sources.grounds
  const places = placesOf(request.chosen, paragraphs)
  const own = places.flatMap((place) => paragraphs[place] ?? [])
  const around = places.flatMap((place) => neighbours(place, paragraphs))
  const taken = new Map<string, Omit<WriterPassage, 'id'>>()
  let left = MOST_CHARACTERS
  const quoted = request.chosen.map(({ quote, page }) => ({ text: quote, pages: [page] }))
  const found = [...findingsFor(sources.findings, request), ...evidenceFor(sources, request)]
  for (const text of [...quoted, ...own, ...found, ...around])
    for (const passage of speakable(text, sources)) {
      if (taken.has(passage.text) || passage.text.length > left) continue
      taken.set(passage.text, passage)
      left -= passage.text.length
    }
  return inOrder([...taken.values()], paragraphs).map((passage, index) => ({ id: `p${index + 1}`, ...passage }))
}

type Text = Pick<PlacedParagraph, 'text' | 'pages'>

/** Where the chosen words stand among the paragraphs, ascending, each place once. */
const placesOf = (chosen: PassageRequest['chosen'], paragraphs: readonly PlacedParagraph[]): readonly number[] => {
  const places = chosen.map(({ quote, page }) =>
    paragraphs.findIndex(({ text, pages }) => pages.includes(page) && foldSpace(text).includes(quote)),
  )
  return [...new Set(places.filter((place) => place >= 0))].toSorted((a, b) => a - b)
}

/** The paragraphs before and after, under the same heading. */
const neighbours = (place: number, paragraphs: readonly PlacedParagraph[]): readonly PlacedParagraph[] =>
  [paragraphs[place - 1], paragraphs[place + 1]].flatMap((paragraph) =>
    paragraph !== undefined && paragraph.section.join() === paragraphs[place]?.section.join() ? [paragraph] : [],
  )

const findingsFor = ({ findings }: Findings, { kinds, theme }: PassageRequest): readonly Text[] =>
  findings
    .filter(({ kind, themes }) => kinds.some((one) => one === kind) && (theme === undefined || themes.includes(theme)))
    .toSorted((a, b) => b.confidence - a.confidence)

/** As many passages as this bear a theme out; more would be further and further from it. */
const MOST_EVIDENCE = 10

/** In words: as much as one passage may hold. */
const LONGEST_EVIDENCE = 60

const evidenceFor = ({ grounds }: PassageSources, { theme }: PassageRequest): readonly Text[] => {
  const seen = theme === undefined ? undefined : grounds.evidenceOn(theme)?.seen(LONGEST_EVIDENCE)
  return (seen ?? [])
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_EVIDENCE)
    .map(({ sentences, pages }) => ({ text: sentences.join(' '), pages }))
}

const speakable = (
  { text, pages }: Text,
  { grounds: { judgement }, withhold }: PassageSources,
): readonly Omit<WriterPassage, 'id'>[] => {
  const [page] = pages
  if (page === undefined || withhold.paragraph(text)) return []
  return sentencesOf(text)
    .filter((sentence) => !withhold.sentence(sentence) && judgement.may(sentence, pages))
    .map((sentence) => ({ page, text: sentence }))
}

const inOrder = <One extends Omit<WriterPassage, 'id'>>(
  passages: readonly One[],
  paragraphs: readonly PlacedParagraph[],
): readonly One[] => {
  const texts = paragraphs.map(({ text }) => foldSpace(text))
  const place = ({ text }: One): readonly [paragraph: number, at: number] => {
    const paragraph = texts.findIndex((whole) => whole.includes(text))
    return [paragraph, texts[paragraph]?.indexOf(text) ?? 0]
  }
  return passages
    .map((passage) => ({ passage, at: place(passage) }))
    .toSorted((a, b) => a.passage.page - b.passage.page || a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ passage }) => passage)
}
