import { childRequest, say, watchMemory } from './child-side.ts'
import { openPictures } from './page-picture.ts'
import type { RecognisingMessage, RecognisingRequest } from './recognising-message.ts'
import { openRecogniser, type Recogniser } from './tesseract.ts'
import { pageOfLines } from './words-of-lines.ts'

// The program of the recognising process: draws the pages that it is asked for, recognises their words and tells its parent.

const recognise = async (): Promise<void> => {
  const { bytes, request } = await childRequest<RecognisingRequest>()
  const pictures = await openPictures(bytes)
  const pages = [...request.pages]
  const work = async () => {
    let recogniser: Recogniser | undefined
    for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
      const picture = await pictures.picture(page).catch(() => 'broken' as const)
      if (picture === undefined || (picture !== 'broken' && picture.blank)) {
        await tell({ kind: 'wordless', page })
        continue
      }
      recogniser ??= await openRecogniser()
      const lines = picture === 'broken' ? [] : await recogniser.recognise(picture).catch(() => undefined)
      const failed = picture === 'broken' || lines === undefined
      const found = failed ? { number: page, words: [], confidence: 0 } : pageOfLines(page, lines)
      await tell(found === undefined ? { kind: 'wordless', page } : { kind: 'recognised', page: found })
    }
  }
  await Promise.all(Array.from({ length: request.workers }, work))
}

const tell = (message: RecognisingMessage): Promise<void> => say(message)

watchMemory()
try {
  await recognise()
} catch (error) {
  await tell({ kind: 'no-recogniser', reason: error instanceof Error ? error.message : String(error) })
}
process.exit()
