import type { About, ReportKind } from '../find/index.ts'

/** The field's short names for kinds of review. */
const SHORT_NAMES: Readonly<Record<ReportKind, string>> = {
  'serious-case-review': 'scr',
  'local-child-safeguarding-practice-review': 'lcspr',
  'child-practice-review': 'cpr',
  'single-unified-safeguarding-review': 'susr',
  'learning-review': 'learning-review',
  'case-management-review': 'cmr',
  'safeguarding-adults-review': 'sar',
  'domestic-homicide-review': 'dhr',
  'inspection-report': 'inspection',
  'prevention-of-future-deaths-report': 'pfd',
  other: 'review',
}

/**
 * The name of a briefing, from what the review calls itself and its subject: `lcspr-2023-bobbie`. Never from the PDF's file name,
 * which may hold what the review leaves out.
 */
export const nameBriefing = ({ kind, published, subject }: About): string =>
  [SHORT_NAMES[kind], published.slice(0, 4), subject]
    .map(plain)
    .filter((part) => part !== '')
    .join('-')

/** The first of name, name-2, name-3 … that is not taken. */
export const freeName = (name: string, taken: readonly string[]): string => {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`
    if (!taken.includes(candidate)) return candidate
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '')
