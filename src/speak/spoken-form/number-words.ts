const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
]
const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** A whole number from 0 in British words: 1392 is "one thousand three hundred and ninety-two". */
export const cardinal = (value: number): string => {
  const scale = SCALES.find(([size]) => value >= size)
  if (scale === undefined) return belowThousand(value)
  const [size, name] = scale
  const rest = value % size
  const head = `${cardinal(Math.floor(value / size))} ${name}`
  if (rest === 0) return head
  return rest < 100 ? `${head} and ${cardinal(rest)}` : `${head} ${cardinal(rest)}`
}

/** A rank: 22 is "twenty-second". */
export const ordinal = (value: number): string =>
  cardinal(value).replace(
    /[a-z]+$/,
    (last) => IRREGULAR_ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
  )

/** A number as written, with commas and perhaps a decimal part: "1,392" or "67.5", digits after the point one by one. */
export const numberAsWritten = (written: string): string => {
  const [whole = '0', decimals] = written.replaceAll(',', '').split('.')
  const head = cardinal(Number(whole))
  return decimals === undefined ? head : `${head} point ${digitByDigit(decimals, 'zero')}`
}

/** A reference such as "5.12", each part as a number: "five point twelve". */
export const reference = (written: string): string =>
  written
    .split('.')
    .map((part) => cardinal(Number(part)))
    .join(' point ')

/** Digits one by one. Zero is "oh" in a telephone number, "zero" after a decimal point. */
export const digitByDigit = (digits: string, zero: 'oh' | 'zero'): string =>
  [...digits].map((digit) => (digit === '0' ? zero : cardinal(Number(digit)))).join(' ')

/** A year: 1998 is "nineteen ninety-eight", 2005 "two thousand and five", 2012 "twenty twelve". */
export const year = (value: number): string => {
  const century = Math.floor(value / 100)
  const rest = value % 100
  if (century % 10 === 0 && rest < 10) return cardinal(value)
  if (rest === 0) return `${cardinal(century)} hundred`
  return `${cardinal(century)} ${twoDigitYear(rest)}`
}

/** The last two digits of a year: 12 is "twelve", 5 "oh five". */
export const twoDigitYear = (rest: number): string => (rest < 10 ? `oh ${cardinal(rest)}` : cardinal(rest))

/** Several of a word: "twenty" becomes "twenties". */
export const plural = (word: string): string => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`)

const belowThousand = (value: number): string => {
  if (value >= 100) {
    const rest = value % 100
    const head = `${belowHundred(Math.floor(value / 100))} hundred`
    return rest === 0 ? head : `${head} and ${belowHundred(rest)}`
  }
  return belowHundred(value)
}

const belowHundred = (value: number): string => {
  if (value < 20) return SMALL[value] ?? ''
  const unit = value % 10
  const tens = TENS[Math.floor(value / 10)] ?? ''
  return unit === 0 ? tens : `${tens}-${SMALL[unit] ?? ''}`
}
