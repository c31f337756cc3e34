const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const TIMES: Readonly<Record<string, number>> = { twice: 2, dozen: 12, hundred: 100, thousand: 1000 }

/**
 * The numbers that a text states, in digits or words, as numbers: "sixty-one contacts" and "61 contacts" give 61, "1,240" gives 1240.
 * The word "one" is left out: it is more often a pronoun. So are ordinals.
 */
export const numbersIn = (text: string): readonly number[] => {
  const digits = [...text.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g)].map(([match]) =>
    Number(match.replaceAll(',', '')),
  )
  return [...digits, ...spelledNumbers(text)]
}

/** Runs of number words, "and" between them allowed: "one hundred and twenty-five". */
const spelledNumbers = (text: string): readonly number[] => {
  const word = `(?:${[...ONES, ...TENS, ...Object.keys(TIMES)].join('|')})`
  const run = new RegExp(`\\b${word}(?:(?:[\\s-]+and)?[\\s-]+${word})*\\b`, 'gi')
  return [...text.matchAll(run)]
    .map(([match]) => match.toLowerCase().split(/[\s-]+/))
    .filter((words) => words.join() !== 'one')
    .flatMap(valuesOf)
}

/** "two thousand and nine" is one number; "two three" and "seven and nine" are two. */
const valuesOf = (words: readonly string[]): readonly number[] => {
  const values: number[] = []
  let last = Number.POSITIVE_INFINITY
  let value: number | undefined
  for (const word of words.filter((one) => one !== 'and')) {
    const next = numberOf(word)
    if (value !== undefined && (next === 100 || next === 1000)) value *= next
    else if (value !== undefined && next < magnitude(last)) value += next
    else {
      if (value !== undefined) values.push(value)
      value = next
    }
    last = next
  }
  return value === undefined ? values : [...values, value]
}

const numberOf = (word: string): number =>
  TIMES[word] ?? (ONES.includes(word) ? ONES.indexOf(word) : (TENS.indexOf(word) + 1) * 10)

/** What a number leaves room for: after "sixty" a number below 10 joins it, after "hundred" one below 100. */
const magnitude = (value: number): number => (value >= 1000 ? 1000 : value >= 100 ? 100 : value >= 20 ? 10 : 0)
