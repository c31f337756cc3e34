/** Where words stand in the review; `page` counted from 1, as a viewer counts. */
export interface Place {
  readonly page: number
  readonly printedPage?: string
  readonly paragraph?: string
}

/** "page 12 (PDF page 14), paragraph 4.18": the printed page first, since readers hold the report, the PDF's own where they differ. */
export const placeInWords = ({ page, printedPage, paragraph }: Place): string => {
  const differs = printedPage !== undefined && printedPage !== String(page)
  const where = differs ? `page ${printedPage} (PDF page ${page})` : `page ${page}`
  return paragraph === undefined || paragraph === '' ? where : `${where}, paragraph ${paragraph}`
}
