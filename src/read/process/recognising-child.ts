import { type OpenPictures, openPictures } from '../scan/page-picture.ts'
import { picturedShapes } from '../scan/picture-shapes.ts'
import { recogniseUpright, type Upright } from '../scan/recognise-upright.ts'
import { openRecogniser, type Recogniser } from '../scan/tesseract.ts'
import { withoutRules } from '../scan/without-rules.ts'
import { pageOfLines } from '../scan/words-of-lines.ts'
import { childRequest, say, watchMemory } from './child-side.ts'
import type { RecognisingMessage, RecognisingRequest } from './recognising-message.ts'

// The program of the recognising process: draws the pages that it is asked for, recognises their words and tells its parent.

const recognise = async (): Promise<void> => {
  const { bytes, request } = await childRequest<RecognisingRequest>()
  await tell({ kind: 'started' })
  const pictures = await openPictures(bytes).catch(() => undefined)
  const pages = [...request.pages]
  await Promise.all(Array.from({ length: request.workers }, () => work(pages, pictures, request.garbled)))
}

/** Takes pages from the list until it is empty. What cannot be drawn has no words. */
const work = async (pages: number[], pictures: OpenPictures | undefined, garbled: readonly number[]): Promise<void> => {
  let recogniser: Recogniser | undefined
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    const picture = await pictures
      ?.picture(page, garbled.includes(page) ? 'always' : 'of pictures')
      .catch(() => undefined)
    if (picture === undefined || (picture !== 'none' && picture.shows === 'untouched')) await tell(unread(page))
    else if (picture === 'none' || picture.shows === 'blank') await tell({ kind: 'wordless', page })
    else {
      recogniser ??= await openRecogniser()
      const found = await recogniseUpright(picture, recogniser.recognise).catch(() => undefined)
      if (found === undefined) {
        // What is left of a recogniser that failed is not to be relied on.
        await recogniser.close()
        recogniser = undefined
      }
      await tell(found === undefined ? unread(page) : outcome(page, found))
    }
  }
}

const unread = (number: number): RecognisingMessage => ({
  kind: 'recognised',
  page: { number, words: [], shapes: [], confidence: 0 },
})

const outcome = (number: number, { picture, quarters, found: { lines, lie } }: Upright): RecognisingMessage => {
  const shapes = picturedShapes(picture, lie)
  const page = pageOfLines(number, withoutRules(lines, shapes), { shapes, quarters })
  return page === undefined ? { kind: 'wordless', page: number } : { kind: 'recognised', page }
}

const tell = (message: RecognisingMessage): Promise<void> => say(message)

watchMemory()
try {
  await recognise()
} catch (error) {
  await tell({ kind: 'no-recogniser', reason: error instanceof Error ? error.message : String(error) })
}
process.exit()
