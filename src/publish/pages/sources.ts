import type { Citation } from '../../draft/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { assertNever } from '../../shared/index.ts'
import { placeInWords } from '../facts/place.ts'

/** Where a sentence comes from, as the page shows it. */
export interface Source {
  /** Counted from 1, in the order in which the briefing first rests on it. */
  readonly number: number
  /** Such as "page 12, paragraph 4.18". */
  readonly where: string
  /** The review's exact words; empty where it does not rest on the review. */
  readonly quote: string
  /** Address of that page of the review; empty where the review's address cannot lead to a page. */
  readonly link: string
}

/** Numbers the citations of a script as its sentences are met, and says what each is. */
export const sourceNumbering = (
  citations: Readonly<Record<string, Citation>>,
  reviewUrl: string,
  knowledge: Knowledge,
): ((label: string) => Source | undefined) => {
  const met = new Map<string, Source>()
  return (label) => {
    const citation = citations[label]
    if (citation === undefined) return undefined
    const source = met.get(label) ?? { number: met.size + 1, ...sourceInWords(citation, reviewUrl, knowledge) }
    met.set(label, source)
    return source
  }
}

const sourceInWords = (citation: Citation, reviewUrl: string, knowledge: Knowledge): Omit<Source, 'number'> => {
  switch (citation.kind) {
    case 'review':
      return { where: placeInWords(citation), quote: citation.quote, link: pageLink(reviewUrl, citation.page) }
    case 'guidance':
      return {
        where: `general guidance, not the review (${guidanceTitle(citation.id, knowledge)})`,
        quote: '',
        link: '',
      }
    case 'author':
      // The reason was given to the approver, not to the public.
      return { where: 'words of the author of this briefing, not of the review', quote: '', link: '' }
    default:
      return assertNever(citation)
  }
}

/** Viewers of PDF open at the page that `#page=` names (RFC 8118); other addresses of a review have no pages. */
const pageLink = (reviewUrl: string, page: number): string =>
  /\.pdf$/i.test(new URL(reviewUrl).pathname) ? `${reviewUrl.replace(/#.*$/, '')}#page=${page}` : ''

/** What a piece of guidance is about: a theme, a support line (`support:…`), or what a body is called today (`body:…`). */
const guidanceTitle = (id: string, { themes, supportLines }: Knowledge): string => {
  const [kind, name = ''] = id.split(/:(.*)/s)
  if (kind === 'support') return supportLines.find((line) => line.id === name)?.name ?? 'support'
  if (kind === 'body') return `what ${name} is called today`
  return themes.find((theme) => theme.id === id)?.title ?? id.replaceAll('-', ' ')
}
