/** What reading a PDF may take. Beyond it the PDF is refused, since a hostile one takes whatever it gets. */
export interface ReadingLimits {
  /** Of reading its text; recognising scanned pages has its own pace. */
  readonly seconds: number
  /** Memory of the process that reads. */
  readonly memoryMegabytes: number
  readonly pages: number
  /** Size of the PDF, in millions of bytes. */
  readonly fileMegabytes: number
}

/** An inquiry report of 300 pages takes 4 s and 385 MB; a scanned one may have 100 MB of pictures. */
export const READING_LIMITS: ReadingLimits = { seconds: 120, memoryMegabytes: 2_000, pages: 2_000, fileMegabytes: 300 }
