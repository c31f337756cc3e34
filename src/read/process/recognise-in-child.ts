import type { RecognisedPage } from '../scan/recognised-page.ts'
import { type ChildEnd, runChild } from './child-process.ts'
import type { RecognisingMessage } from './recognising-message.ts'

export interface Recognising {
  readonly bytes: Uint8Array
  /** Pages that have hardly any characters, or none that make words, counted from 1. */
  readonly pages: readonly number[]
  /** Those of them that are to be recognised though no picture stands on them. */
  readonly garbled: readonly number[]
  /** How many pages are recognised at once. */
  readonly workers: number
  /** After how many seconds without a page done it is stopped. */
  readonly seconds: number
  readonly megabytes: number
  readonly onProgress: (done: number, pages: number) => void
}

/** What was recognised, or why the recogniser did not start. */
export type RecogniseEnd =
  | { readonly kind: 'recognised'; readonly pages: readonly RecognisedPage[] }
  | { readonly kind: 'no-recogniser'; readonly reason: string }

/** A PDF with which the process ends more often is made to do it; what is left then stays unread. */
const MOST_RUNS = 10

/**
 * Recognises the words of pages that are pictures, in a process of its own. It may load native code, which drawing needs. Where a page
 * makes it end, the others are recognised one by one without it. A page that cannot be recognised comes back without words.
 */
export const recogniseInChild = async (request: Recognising): Promise<RecogniseEnd> => {
  const found: RecognisedPage[] = []
  let left = request.pages
  let workers = request.workers
  for (let runs = 1; left.length > 0; runs++) {
    const run = await recogniseOnce({
      ...request,
      pages: left,
      workers,
      onProgress: (done) => request.onProgress(request.pages.length - left.length + done, request.pages.length),
    })
    if (run.refused !== undefined) return { kind: 'no-recogniser', reason: run.refused }
    found.push(...run.recognised)
    const open = left.filter((page) => !run.done.has(page))
    // A lone worker that did not get past its first page has shown which page ends the process.
    const stuck = workers === 1 && run.done.size === 0 ? open.slice(0, 1) : []
    const fatal = runs === MOST_RUNS ? open : stuck
    found.push(...fatal.map((number) => ({ number, words: [], shapes: [], confidence: 0 })))
    left = open.filter((page) => !fatal.includes(page))
    if (fatal.length > 0) request.onProgress(request.pages.length - left.length, request.pages.length)
    // Alone it is found out which page ends the process; without that page several can be recognised at once again.
    workers = fatal.length > 0 ? request.workers : 1
  }
  return { kind: 'recognised', pages: found.sort((a, b) => a.number - b.number) }
}

interface Run {
  readonly recognised: readonly RecognisedPage[]
  /** The pages of which it is known what came of them. */
  readonly done: ReadonlySet<number>
  readonly refused?: string
}

const recogniseOnce = async ({ bytes, pages, workers, ...request }: Recognising): Promise<Run> => {
  const recognised: RecognisedPage[] = []
  const done = new Set<number>()
  let started = false
  let refused: string | undefined
  const tell = (page: number) => {
    done.add(page)
    request.onProgress(done.size, pages.length)
  }
  const end: ChildEnd = await runChild({
    program: 'recognising-child',
    rights: ['--allow-addons'],
    bytes,
    request: { pages, workers, garbled: request.garbled },
    seconds: request.seconds,
    since: 'message',
    megabytes: request.megabytes,
    onMessage: (said) => {
      // The process speaks RecognisingMessages and nothing else.
      const message = said as RecognisingMessage
      if (message.kind === 'started') started = true
      else if (message.kind === 'no-recogniser') refused ??= message.reason
      else if (message.kind === 'recognised') {
        recognised.push(message.page)
        tell(message.page.number)
      } else tell(message.page)
    },
  })
  if (end.kind === 'ended' && !started) refused ??= end.errors
  return { recognised, done, ...(refused === undefined ? {} : { refused }) }
}
