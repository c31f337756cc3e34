import type { ReportKind } from '../findings.ts'
import type { Cover } from './cover.ts'

/** What kind of report it is, by the name it gives itself: first on the cover, then in the running headers, then at its beginning. */
export const readKind = (cover: Cover): ReportKind =>
  firstNamed(cover.lines.slice(0, 25).join(' \n ')) ??
  firstNamed(cover.furniture.join(' \n ')) ??
  firstNamed(cover.opening) ??
  'other'

/** The words by which a line names the kind of report. */
export const namesKind = (text: string): boolean =>
  NAMES.some(([, pattern]) => pattern.test(text)) || /\bpractice review\b/i.test(text)

// Where two stand at the same place, the first of this list wins.
const NAMES: readonly (readonly [ReportKind, RegExp])[] = [
  ['prevention-of-future-deaths-report', /\b(?:prevention of future deaths|regulation 28)\b/i],
  ['single-unified-safeguarding-review', /\bsingle unified safeguarding review\b|\bSUSR\b/],
  [
    'domestic-homicide-review',
    /\b(?:domestic homicide review|domestic abuse related death review)\b|\bD(?:HR|ARDR)\b/i,
  ],
  ['safeguarding-adults-review', /\bsafeguarding adults? review\b/i],
  ['child-practice-review', /\bchild(?:ren)? practice review\b|\b(?:concise|extended) (?:child )?practice review\b/i],
  [
    'local-child-safeguarding-practice-review',
    /\b(?:local )?child safeguarding practice review\b(?! panel)|\bL?CSPR\b|\bthematic (?:\w+ )?practice review\b/i,
  ],
  ['case-management-review', /\bcase management review\b/i],
  ['learning-review', /\blearning review\b/i],
  ['serious-case-review', /\b(?:serious|significant) case review\b/i],
  ['inspection-report', /\binspections?\b|\bOfsted\b|\bjoint targeted area\b|\bJTAI\b/i],
]

const firstNamed = (text: string): ReportKind | undefined => {
  const found = NAMES.map(([kind, pattern]) => ({ kind, place: text.search(pattern) })).filter(
    ({ place }) => place >= 0,
  )
  return found.sort((a, b) => a.place - b.place)[0]?.kind
}
