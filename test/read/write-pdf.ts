/** A text to set on a page; places are in points from the page's top left corner, `top` is the height of its baseline. */
export interface SetText {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly size?: number
  readonly bold?: boolean
  /** Degrees, against the clock. */
  readonly turn?: number
  /** Set without ink, as text recognition puts its words under a picture. */
  readonly hidden?: boolean
}

/** A rule or a box: filled where `gray` is given (0 black, 1 white), else framed. */
export interface SetBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly gray?: number
}

/** A JPEG that fills the page, as a scanner makes it. */
export interface ScannedPicture {
  readonly jpeg: Uint8Array
  /** In dots. */
  readonly width: number
  readonly height: number
}

export interface PdfPage {
  readonly texts?: readonly SetText[]
  readonly boxes?: readonly SetBox[]
  readonly scan?: ScannedPicture
}

export const PAGE_WIDTH = 595
export const PAGE_HEIGHT = 842

/** Entries of the trailer beyond those that every PDF has. */
export interface PdfExtras {
  readonly trailer?: string
}

/** A small true PDF with the texts in Helvetica, uncompressed, so that a test says on its face what the page holds. */
export const writePdf = (pages: readonly PdfPage[], { trailer = '' }: PdfExtras = {}): Uint8Array => {
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, at) => {
      const content = contentOf(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${6 + at * 2} 0 R ` +
          `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << ${scanName(pages, at)} >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
    ...pages.flatMap(({ scan }) => (scan === undefined ? [] : [pictureObject(scan)])),
  ]
  // A plain copy: pdf.js takes typed arrays, not a Buffer.
  return Uint8Array.from(Buffer.from(assemble(objects, trailer), 'latin1'))
}

/** Lines of text below each other, as a paragraph is set. */
export const textBlock = (
  lines: readonly string[],
  at: {
    readonly left: number
    readonly top: number
    readonly size?: number
    readonly step?: number
    readonly bold?: boolean
  },
): readonly SetText[] =>
  lines.map((text, line) => ({
    text,
    left: at.left,
    top: at.top + line * (at.step ?? (at.size ?? 11) * 1.3),
    ...(at.size === undefined ? {} : { size: at.size }),
    ...(at.bold === undefined ? {} : { bold: at.bold }),
  }))

/** The pictures stand after all pages, in their order. */
const scanName = (pages: readonly PdfPage[], at: number): string => {
  if (pages[at]?.scan === undefined) return ''
  const before = pages.slice(0, at).filter(({ scan }) => scan !== undefined).length
  return `/Scan ${5 + pages.length * 2 + before} 0 R`
}

const pictureObject = ({ jpeg, width, height }: ScannedPicture): string =>
  `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 ` +
  `/Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${Buffer.from(jpeg).toString('latin1')}\nendstream`

const contentOf = ({ texts = [], boxes = [], scan }: PdfPage): string =>
  [
    ...(scan === undefined ? [] : [`q ${PAGE_WIDTH} 0 0 ${PAGE_HEIGHT} 0 0 cm /Scan Do Q`]),
    ...boxes.map(boxOperators),
    ...texts.map(textOperators),
  ].join('\n')

const textOperators = ({ text, left, top, size = 11, bold = false, turn = 0, hidden = false }: SetText): string => {
  const radians = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians).toFixed(4), Math.sin(radians).toFixed(4)]
  const escaped = Buffer.from(encode(text), 'latin1')
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')
  return `BT ${hidden ? 3 : 0} Tr /F${bold ? 2 : 1} ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${left} ${PAGE_HEIGHT - top} Tm (${escaped}) Tj ET`
}

const boxOperators = ({ left, top, width, height, gray }: SetBox): string => {
  const rectangle = `${left} ${PAGE_HEIGHT - top - height} ${width} ${height} re`
  return gray === undefined ? `${rectangle} S` : `${gray} g ${rectangle} f 0 g`
}

/** The letters beyond Latin-1 that WinAnsi has and reviews use. */
const WIN_ANSI: Readonly<Record<string, string>> = {
  '•': '\x95',
  '–': '\x96',
  '—': '\x97',
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
}

const encode = (text: string): string => text.replace(/[^\x20-\x7e]/g, (letter) => WIN_ANSI[letter] ?? letter)

const assemble = (objects: readonly string[], trailer: string): string => {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
}
