import type { Remark } from '../remark.ts'

export type Facts = Remark['facts']

export const onPage = (page: string | number | undefined): string =>
  page === undefined ? '' : ` on page ${page} of the PDF`

/** In quotation marks, shortened: the line says where the whole stands. */
export const quoted = (text: string | number | undefined): string => {
  const whole = String(text ?? '').replace(/["“”]/g, "'")
  return `"${whole.length > 160 ? `${whole.slice(0, 157).trimEnd()}...` : whole}"`
}

export const bare = (text: string | number | undefined): string => String(text ?? '').replace(/[.\s]+$/, '')
