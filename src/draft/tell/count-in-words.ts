const WORDS = [
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
  'nineteen twenty',
]
  .join(' ')
  .split(' ')

/** A count as a word up to twenty, "no" for none; digits above. */
export const countInWords = (count: number): string => WORDS[count] ?? String(count)

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `2023-09` as "September 2023", `2023` as it is. */
export const monthInWords = (published: string): string => {
  const [year = '', month] = published.split('-')
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  return name === undefined ? year : `${name} ${year}`
}

/** "a, b and c". */
export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
