/** A part of a file, both ends counted from 0 and within it. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** Which bytes of a file are to be sent. */
export type AskedBytes = 'whole' | 'none-there' | readonly ByteRange[]

/** More parts than this serve nobody who listens, and cost a host more than the file (RFC 9110, 14.2 and 17.15). */
const MOST_RANGES = 8

/**
 * What a Range header asks of a file, by RFC 9110, section 14. Headers in another unit, or not in the header's own form, are left aside; so are
 * those of too many parts, or of parts that overlap: the whole file is the cheaper answer.
 * @param size in bytes
 */
export const parseByteRanges = (header: string | undefined, size: number): AskedBytes => {
  const [, set] = header?.match(/^\s*bytes=(.*)$/is) ?? []
  if (set === undefined) return 'whole'
  const written = set.split(',').map((one) => one.trim())
  if (written.length > MOST_RANGES || !written.every((one) => /^(?:\d{1,15}-(?:\d{1,15})?|-\d{1,15})$/.test(one)))
    return 'whole'
  if (written.some(isBackwards)) return 'whole'
  const ranges = written.map((one) => within(one, size)).filter((range) => range !== undefined)
  if (ranges.length === 0) return 'none-there'
  return overlap(ranges) ? 'whole' : ranges
}

const isBackwards = (written: string): boolean => {
  const [first = '', last = ''] = written.split('-')
  return first !== '' && last !== '' && Number(last) < Number(first)
}

/** `2-5`, `2-` or `-5` (the last five bytes, or all of a shorter file); undefined where the file has no such bytes. */
const within = (written: string, size: number): ByteRange | undefined => {
  const [first = '', last = ''] = written.split('-')
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? undefined : { first: size - length, last: size - 1 }
  }
  if (Number(first) >= size) return undefined
  return { first: Number(first), last: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}

const overlap = (ranges: readonly ByteRange[]): boolean => {
  const ascending = [...ranges].sort((one, other) => one.first - other.first)
  return ascending.some(({ first }, index) => index > 0 && first <= (ascending[index - 1]?.last ?? -1))
}
