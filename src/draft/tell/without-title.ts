import type { Finding } from '../../find/index.ts'

/** A part without an end of its own before the text proper is the recommendation's title. */
export const withoutTitle = ({ parts, text }: Finding): string => {
  const [first, ...rest] = parts
  const isTitle =
    first !== undefined &&
    rest.length > 0 &&
    !/[.:;,?!”]$/.test(first.text) &&
    /^[^\p{L}]*\p{Lu}/u.test(rest[0]?.text ?? '')
  return isTitle ? rest.map((part) => part.text).join(' ') : text
}
