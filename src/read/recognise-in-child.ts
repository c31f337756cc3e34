import { type ChildEnd, runChild } from './child-process.ts'
import type { RecognisedPage } from './recognised-page.ts'
import type { RecognisingMessage } from './recognising-message.ts'

export interface Recognising {
  readonly bytes: Uint8Array
  /** Pages that have hardly any characters, counted from 1. */
  readonly pages: readonly number[]
  /** How many pages are recognised at once. */
  readonly workers: number
  readonly secondsPerPage: number
  readonly megabytes: number
  readonly onProgress: (done: number, pages: number) => void
}

/** What was recognised, or why the recogniser did not start. */
export type RecogniseEnd =
  | { readonly kind: 'recognised'; readonly pages: readonly RecognisedPage[] }
  | { readonly kind: 'no-recogniser'; readonly reason: string }

/**
 * Recognises the words of pages that are pictures, in a process of its own. It may load native code, which drawing needs. Where a page
 * makes it end, the others are recognised one by one without it. A page that cannot be recognised comes back without words.
 */
export const recogniseInChild = async (request: Recognising): Promise<RecogniseEnd> => {
  const found: RecognisedPage[] = []
  let left = request.pages
  let workers = request.workers
  while (left.length > 0) {
    const run = await recogniseOnce({
      ...request,
      pages: left,
      workers,
      onProgress: (done) => request.onProgress(request.pages.length - left.length + done, request.pages.length),
    })
    if (run.refused !== undefined) return { kind: 'no-recogniser', reason: run.refused }
    found.push(...run.recognised)
    const open = left.filter((page) => !run.done.has(page))
    // With one worker the page in hand is the one that ended the process.
    const fatal = workers === 1 ? open.slice(0, 1) : []
    found.push(...fatal.map((number) => ({ number, words: [], confidence: 0 })))
    left = open.filter((page) => !fatal.includes(page))
    workers = 1
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
  let refused: string | undefined
  const tell = (page: number) => {
    done.add(page)
    request.onProgress(done.size, pages.length)
  }
  const end: ChildEnd = await runChild({
    program: 'recognising-child',
    rights: ['--allow-addons'],
    bytes,
    request: { pages, workers },
    seconds: request.secondsPerPage * (1 + pages.length / workers),
    megabytes: request.megabytes,
    onMessage: (said) => {
      // The process speaks RecognisingMessages and nothing else.
      const message = said as RecognisingMessage
      if (message.kind === 'no-recogniser') refused ??= message.reason
      else if (message.kind === 'recognised') {
        recognised.push(message.page)
        tell(message.page.number)
      } else tell(message.page)
    },
  })
  if (end.kind === 'ended' && done.size === 0) refused ??= end.errors
  return { recognised, done, ...(refused === undefined ? {} : { refused }) }
}
