import type { Document } from '../../read/index.ts'
import type { About, SourceRemark } from '../findings.ts'

/** Says so where the document is no case review: guidance, research, a government's response, an inquiry, an inspection, an adult's review. */
export const notAReview = ({
  document,
  about,
}: {
  readonly document: Document
  readonly about: About
}): readonly SourceRemark[] => {
  const what = lookalikeOf(document, about)
  return what === undefined
    ? []
    : [{ rule: 'not-a-review', level: 'note', page: 1, text: about.title, facts: { what } }]
}

/** Whether it answers someone else's recommendations: what it restates and promises is no recommendation of its own. */
export const isResponse = (about: About): boolean =>
  about.kind === 'other' &&
  /\b(?:government|board|partnership|council|departmental) response\b|\bresponse to (?:the|a|an)\b/i.test(about.title)

const lookalikeOf = (document: Document, about: About): string | undefined => {
  const named = OF_KIND[about.kind]
  if (named !== undefined) return named
  if (about.kind !== 'other') return undefined
  const cover = `${about.title}\n${document.paragraphs
    .filter(({ page }) => page <= 2)
    .map(({ text }) => text)
    .join('\n')}`
  return LOOKALIKES.find(([, pattern]) => pattern.test(cover))?.[0] ?? 'unknown'
}

const OF_KIND: Readonly<Record<string, string>> = {
  'inspection-report': 'inspection',
  'prevention-of-future-deaths-report': 'coroner',
  'safeguarding-adults-review': 'adults-review',
  'domestic-homicide-review': 'homicide-review',
}

const LOOKALIKES: readonly (readonly [string, RegExp])[] = [
  ['government-response', /\bgovernment response\b|\bresponse to the\b/i],
  ['inquiry', /\binquiry\b/i],
  ['inspection', /\binspection\b|\bOfsted\b/i],
  ['guidance', /\bguidance\b|\badvice for\b|\bguide\b|\bprocedures?\b|\btoolkit\b/i],
  ['research', /\bresearch\b|\bstudy\b|\banalysis of\b|\brapid review\b/i],
]
