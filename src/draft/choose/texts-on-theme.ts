import type { Finding } from '../../find/index.ts'
import type { ThemeKnowledge } from '../../knowledge/index.ts'
import { contentWords, type Rarity } from './content-words.ts'
import type { EvidenceSources } from './evidence.ts'
import type { PlacedParagraph } from './place-paragraphs.ts'
import { tellsOfCase } from './tells-of-case.ts'

/** How near a finding's own words stand to its first theme. */
export const OWN_PLACE = 5

export interface TextOnTheme {
  readonly text: string
  readonly pages: readonly number[]
  /** Content words by which a sentence shows that it speaks of the theme. */
  readonly vocabulary: ReadonlySet<string>
  readonly rarity: Rarity
  /** Whether a sentence is a recommendation's, a lesson's or another item's, which have places of their own. */
  readonly isTaken: (sentence: string) => boolean
  /** How near it stands to what the review concludes on the theme. */
  readonly nearness: number
  /** Whether it tells the case, and a sentence of what should be is out of place. */
  readonly isNarrative: boolean
  /** Whether it is a note from a table, or of the summary of the case. */
  readonly isNote: boolean
  /** Words that a passage must have; where the text stands far from the review's conclusions, nothing else ties it to the theme. */
  readonly mustHold?: RegExp
}

/** What of a review bears a theme: the findings themselves, and the paragraphs near them or that name it. */
export const textsOn = (
  theme: ThemeKnowledge,
  { findings, paragraphs }: EvidenceSources,
  sizeOf: (heading: string) => number,
): readonly Omit<TextOnTheme, 'rarity' | 'isTaken'>[] => {
  const bearing = findings.filter(({ kind, themes }) => themes.includes(theme.id) && CONCLUSIONS.has(kind))
  const vocabulary = contentWords([...theme.phrases, theme.title, ...bearing.map(({ text }) => text)].join(' '))
  const phrases = new RegExp(`\\b(?:${theme.phrases.map(escaped).join('|')})`, 'iu')
  // A finding's own words would always bear it out: what it tells must share words with the theme or with other conclusions.
  const wordsBut = (finding: Finding): ReadonlySet<string> =>
    contentWords(
      [...theme.phrases, theme.title, ...bearing.filter((other) => other !== finding).map(({ text }) => text)].join(
        ' ',
      ),
    )
  const found = bearing
    .filter(({ kind }) => kind === 'finding')
    .map((finding) => ({
      ...finding,
      vocabulary: wordsBut(finding),
      nearness: finding.themes[0] === theme.id ? OWN_PLACE : 1.4,
      isNarrative: false,
      isNote: false,
    }))
  const summaries = findings.filter(({ kind }) => kind === 'case-summary').map(({ text }) => text)
  const near = paragraphs.flatMap((paragraph) => {
    const { text, pages, section, isNote } = paragraph
    if (!tellsOfCase(section)) return []
    const isNamed = phrases.test(text)
    const nearness = Math.max(
      isNamed ? 0 : -1,
      ...bearing.map((finding) => nearnessOf(paragraph, finding, theme, sizeOf)),
    )
    // A part of a review speaks of many things: what does not stand right where the theme is concluded upon must name it.
    return nearness < 0 || (nearness < SAME_PLACE && !isNamed)
      ? []
      : [
          {
            text,
            pages,
            vocabulary,
            nearness,
            isNote: isNote || isOf(summaries, text),
            isNarrative: true,
            ...(nearness === 0 ? { mustHold: phrases } : {}),
          },
        ]
  })
  return [...found, ...near]
}

/** A summary of the case tells a little of everything, and is told as what happened. */
const isOf = (summaries: readonly string[], text: string): boolean =>
  summaries.some((summary) => summary.includes(text))

/** How near a paragraph stands under the very heading of a conclusion whose first theme this is. */
export const SAME_PLACE = 1.5

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const CONCLUSIONS: ReadonlySet<Finding['kind']> = new Set(['finding', 'lesson', 'recommendation'])

/** A part with more paragraphs than this speaks of many things. */
const SMALL_PART = 20

const nearnessOf = (
  paragraph: PlacedParagraph,
  { section, themes, pages }: Finding,
  theme: ThemeKnowledge,
  sizeOf: (heading: string) => number,
): number => {
  const heading = section.at(-1)
  const above = section.at(-2)
  const main = themes[0] === theme.id ? 0.5 : 0
  const isNear = pages.some((page) => paragraph.pages.some((other) => Math.abs(other - page) <= 2))
  if (!isNear) return -1
  if (heading !== undefined && paragraph.section.includes(heading)) return 1 + main
  if (above === undefined || !paragraph.section.includes(above)) return -1
  return main > 0 && sizeOf(above) <= SMALL_PART ? SAME_PLACE : 0.5 + main
}
