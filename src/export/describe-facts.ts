import type { Script } from '../draft/index.ts'
import type { ApprovalRecord } from '../review/index.ts'
import type { Discussion } from './discussion.ts'

/** Who publishes the briefing. */
export interface DiscussionSite {
  readonly publisher: string
  /** Name of the podcast. */
  readonly show?: string
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** What the briefing rests on, who approved it, and until when: attribution and a day to look again, as the sector asks. */
export const describeFacts = (
  { frontMatter: { review } }: Script,
  approval: ApprovalRecord,
  site: DiscussionSite | undefined,
): Discussion['facts'] =>
  [
    { name: 'The review', value: review.title },
    {
      name: 'Published by',
      value: [review.board, spellDate(review.published)].filter((part) => part !== '').join(', '),
    },
    { name: 'Written by', value: review.author },
    { name: 'To be read at', value: approval.publishedUrl },
    {
      name: 'This briefing',
      value: site === undefined ? '' : [site.publisher, site.show ?? ''].filter(Boolean).join(', '),
    },
    { name: 'Approved by', value: `${approval.by}, ${approval.role}, ${spellDate(approval.approvedAt.slice(0, 10))}` },
    { name: 'Use until', value: `${spellDate(approval.expires)}. After that day, ask for the current version.` },
  ].filter(({ value }) => value !== '')

/** `2023-09-04`, `2023-09` or `2023` in words; anything else as it is. */
const spellDate = (date: string): string => {
  const [, year, month, day] = date.match(/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/) ?? []
  if (year === undefined) return date
  return [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : (MONTHS[Number(month) - 1] ?? ''),
    year,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
