import { type OpenPictures, openPictures } from '../scan/page-picture.ts'
import { openRecogniser, type Recogniser } from '../scan/tesseract.ts'
import { pageOfLines } from '../scan/words-of-lines.ts'
import { childRequest, say, watchMemory } from './child-side.ts'
import type { RecognisingMessage, RecognisingRequest } from './recognising-message.ts'

// The program of the recognising process: draws the pages that it is asked for, recognises their words and tells its parent.

const recognise = async (): Promise<void> => {
  const { bytes, request } = await childRequest<RecognisingRequest>()
  await tell({ kind: 'started' })
  const pictures = await openPictures(bytes).catch(() => undefined)
  const pages = [...request.pages]
  await Promise.all(Array.from({ length: request.workers }, () => work(pages, pictures)))
}

/** Takes pages from the list until it is empty. What cannot be drawn has no words. */
const work = async (pages: number[], pictures: OpenPictures | undefined): Promise<void> => {
  let recogniser: Recogniser | undefined
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    const picture = await pictures?.picture(page).catch(() => undefined)
    if (picture === undefined || (picture !== 'none' && picture.shows === 'untouched')) await tell(unread(page))
    else if (picture === 'none' || picture.shows === 'blank') await tell({ kind: 'wordless', page })
    else {
      recogniser ??= await openRecogniser()
      const lines = await recogniser.recognise(picture).catch(() => undefined)
      if (lines === undefined) {
        // What is left of a recogniser that failed is not to be relied on.
        await recogniser.close()
        recogniser = undefined
      }
      await tell(lines === undefined ? unread(page) : outcome(page, pageOfLines(page, lines)))
    }
  }
}

const unread = (number: number): RecognisingMessage => ({
  kind: 'recognised',
  page: { number, words: [], confidence: 0 },
})

const outcome = (page: number, found: ReturnType<typeof pageOfLines>): RecognisingMessage =>
  found === undefined ? { kind: 'wordless', page } : { kind: 'recognised', page: found }

const tell = (message: RecognisingMessage): Promise<void> => say(message)

watchMemory()
try {
  await recognise()
} catch (error) {
  await tell({ kind: 'no-recogniser', reason: error instanceof Error ? error.message : String(error) })
}
process.exit()
