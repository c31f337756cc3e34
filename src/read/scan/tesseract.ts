import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { Picture } from './picture.ts'
import { type RecognisedLines, recognisedLines } from './recognised-lines.ts'

/** What recognises the words of a picture. */
export interface Recogniser {
  readonly recognise: (picture: Picture) => Promise<RecognisedLines>
  /** Whoever opened it closes it. */
  readonly close: () => Promise<void>
}

/** Starts a recogniser of English in a thread of its own. Its language data lie in a package; nothing is fetched, nothing written. */
export const openRecogniser = async (): Promise<Recogniser> => {
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')
  // The whole-number model: as good as the larger one, and faster.
  const worker = await startWorker(join(dirname(data), '4.0.0_best_int'))
  return {
    recognise: async (picture) => {
      await worker.setParameters({
        tessedit_pageseg_mode: PSM.AUTO,
        user_defined_dpi: String(Math.round(picture.dotsPerPoint * 72)),
      })
      // Lines that are not quite level are turned first.
      const { data } = await worker.recognize(
        Buffer.from(picture.file),
        { rotateAuto: true },
        { text: false, blocks: true },
      )
      return recognisedLines({ blocks: data.blocks ?? [], picture, turned: data.rotateRadians ?? 0 })
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

/** A worker that does not start tells its error handler alone. */
const startWorker = (langPath: string): Promise<Worker> =>
  new Promise((resolve, reject) => {
    const options = { langPath, gzip: true, cacheMethod: 'none', errorHandler: reject }
    createWorker('eng', OEM.LSTM_ONLY, options).then(resolve, reject)
  })
