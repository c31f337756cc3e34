import { type LintFinding, unless } from './lint-rule.ts'
import { readPictureForm } from './picture-form.ts'

const RULE = {
  rule: 'cover-form',
  level: 'error',
  explanation: 'Apple refuses a show whose cover is not square, 1400 to 3000 pixels, without transparency.',
  source: 'Apple, podcasters.apple.com/support/896-artwork-requirements',
} as const

/** What is wrong with a cover picture that stands at an address. */
export const lintCover = (address: string, bytes: Uint8Array): readonly LintFinding[] => {
  const form = readPictureForm(bytes)
  if (form === undefined) return [{ ...RULE, address, text: 'it is neither PNG nor JPEG, or is damaged' }]
  const { kind, width, height, transparent } = form
  return [
    ...unless(width === height && width >= 1400 && width <= 3000, `it is ${width} by ${height} pixels`),
    ...unless(!transparent, 'it has an alpha channel'),
    ...unless(new RegExp(`\\.${kind === 'jpg' ? 'jpe?g' : kind}$`).test(address), `its name does not say ${kind}`),
  ].map((text) => ({ ...RULE, address, text }))
}
