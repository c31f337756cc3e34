import { fileURLToPath } from 'node:url'

/** A folder of pdf.js's package, with a slash at its end, such as the one of its standard fonts. */
export const packageFolder = (name: 'standard_fonts' | 'cmaps' | 'wasm'): string =>
  fileURLToPath(new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))
