import type { Document, Page } from '../../read/index.ts'
import type { SourceRemark } from '../findings.ts'

/**
 * Says which pages are pictures: those whose words a recogniser read, so that the author checks them, and those whose words are
 * missing. Pages that follow each other are one remark.
 */
export const scanned = (document: Document): readonly SourceRemark[] =>
  runsOf(document.pages).flatMap((run) => {
    const [first] = run
    const state = first === undefined ? undefined : stateOf(first)
    return first === undefined || state === undefined ? [] : [remarkOf(first, run, state)]
  })

type State = 'recognised' | 'unread'

const stateOf = ({ recognised, unread }: Page): State | undefined => {
  if (unread === true) return 'unread'
  return recognised === undefined ? undefined : 'recognised'
}

const runsOf = (pages: readonly Page[]): readonly (readonly Page[])[] => {
  const runs: Page[][] = []
  for (const page of pages) {
    const run = runs.at(-1)
    const [first] = run ?? []
    if (run !== undefined && first !== undefined && stateOf(first) === stateOf(page)) run.push(page)
    else runs.push([page])
  }
  return runs
}

const remarkOf = (first: Page, run: readonly Page[], state: State): SourceRemark => {
  const last = run.at(-1) ?? first
  const pages = run.length === 1 ? String(first.number) : `${first.number}-${last.number}`
  const named = run.length === 1 ? `Page ${pages} is a scanned picture` : `Pages ${pages} are scanned pictures`
  const lowest = Math.min(...run.map(({ recognised }) => recognised?.confidence ?? 1))
  return {
    rule: 'scanned',
    level: 'warning',
    page: first.number,
    text: `${named}: ${state === 'unread' ? 'no words could be recognised' : 'the words were recognised by a program'}.`,
    facts: { state, pages, ...(state === 'recognised' ? { confidence: lowest.toFixed(2) } : {}) },
  }
}
