import type { Finding, FindingKind, Findings } from '../../find/index.ts'

const TITLES: Readonly<Record<FindingKind, string>> = {
  recommendation: 'Recommendations',
  finding: 'Findings',
  lesson: 'Lessons and learning points',
  question: 'Questions',
  'good-practice': 'Good practice',
  'child-experience': "The child's experience",
  'case-summary': 'What happened',
}

export interface FindingsTableOptions {
  /** In characters. */
  readonly width: number
  /** Whether the words that decided on agencies and themes stand under each item. */
  readonly why: boolean
}

/** What a review says, for a person to read: each item with its page, label and first words. */
export const findingsTable = (
  { source, about, findings, remarks }: Findings,
  { width, why }: FindingsTableOptions,
): string =>
  [
    about.title === '' ? source.file : about.title,
    [about.kind.replaceAll('-', ' '), about.board, about.published, about.author]
      .filter((part) => part !== '')
      .join(' · '),
    `${source.pages} pages`,
    ...Object.entries(TITLES).flatMap(([kind, title]) =>
      section(
        title,
        findings.filter((finding) => finding.kind === kind),
        { width, why },
      ),
    ),
    ...(remarks.length === 0 ? [] : ['', 'Remarks']),
    ...remarks.map(({ rule, page, text }) =>
      shorten(`  ${page === undefined ? '' : `p. ${page}  `}${rule}: ${text}`, width),
    ),
  ].join('\n')

const section = (title: string, items: readonly Finding[], { width, why }: FindingsTableOptions): readonly string[] =>
  items.length === 0
    ? []
    : ['', `${title} (${items.length})`, ...items.flatMap((item) => [row(item, width), ...(why ? reasons(item) : [])])]

/** Each agency and theme with the words that decided on it, in brackets. */
const reasons = ({ agencies, themes, decidedBy }: Finding): readonly string[] =>
  [
    ...agencies.map((id) => [id, decidedBy?.agencies[id]] as const),
    ...themes.map((id) => [id, decidedBy?.themes[id]] as const),
  ].map(([id, words]) => `            ${id}${words === undefined ? '' : ` (“${words}”)`}`)

const row = ({ pages, label, paragraph, text, repeats }: Finding, width: number): string => {
  const place = `p. ${pages.join(', ')}`.padEnd(10)
  const name = label === '' ? paragraph : label
  const again = repeats.length === 0 ? '' : ` (also p. ${repeats.flatMap((repeat) => repeat.pages).join(', ')})`
  return shorten(`  ${place}${name === '' ? '' : `${name}: `}${text}`, width - again.length) + again
}

const shorten = (text: string, width: number): string => {
  const line = text.replace(/(?<=\S)\s+/g, (space) => (space.length > 1 && !space.includes('\n') ? space : ' '))
  return line.length <= width ? line : `${line.slice(0, Math.max(40, width) - 1).trimEnd()}…`
}
