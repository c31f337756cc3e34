import type { Document } from '../../read/index.ts'
import type { SourceRemark } from '../findings.ts'

/**
 * Marks by which the review says that it is not for everyone yet. They count in running headers, watermarks and on the cover, each once;
 * the same words in running text ("a confidential helpline") do not.
 */
export const sourceStatus = (document: Document): readonly SourceRemark[] => {
  const marks = [...apartMarks(document), ...coverMarks(document)].flatMap(({ page, text }) => {
    const found = MARKS.find(([, pattern]) => pattern.test(text) && !CLEARED.test(text))
    return found === undefined ? [] : [{ page, text, mark: found[0] }]
  })
  const seen = new Set<string>()
  return marks
    .filter(({ mark }) => !seen.has(mark) && seen.add(mark))
    .map(({ page, text, mark }) => ({ rule: 'source-status', level: 'warning', page, text, facts: { mark } }))
}

const MARKS: readonly (readonly [string, RegExp])[] = [
  ['embargoed', /\bembargo(?:ed)?\b/i],
  ['not-for-publication', /\bnot for (?:publication|circulation|distribution|onward)\b/i],
  ['draft', /\bdraft\b/i],
  ['confidential', /\bconfidential\b|\bofficial[ –—-]+sensitive\b|\brestricted\b/i],
]
const CLEARED = /\b(?:no longer|previously|not) (?:a )?(?:draft|confidential|embargoed)\b/i

interface Marked {
  readonly page: number
  readonly text: string
}

const apartMarks = (document: Document): readonly Marked[] =>
  document.apart.filter(({ reason }) => reason === 'furniture' || reason === 'watermark' || reason === 'cover-sheet')

/** On the cover a mark stands in a short line of its own. */
const coverMarks = (document: Document): readonly Marked[] =>
  document.paragraphs.filter(
    ({ page, text }) =>
      page === 1 &&
      text.split(/\s+/).length <= 10 &&
      /^\W*(?:draft|embargo(?:ed)?|confidential|official|restricted|not for|strictly)\b|\bdraft v?\d/i.test(text),
  )
