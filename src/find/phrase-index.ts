/** Says which of its phrases stand in a text, by their places in the list that it was made of, ascending. */
export type PhrasesIn = (text: string) => readonly number[]

/**
 * An index of many phrases, so that a text costs its own words and not as many searches as there are phrases: a phrase is looked for only
 * where its longest word stands in the text. A plural or possessive ending may follow a phrase; a hyphen may be a space. Phrases and
 * texts are compared as they are given: fold their case before.
 */
export const indexPhrases = (phrases: readonly string[]): PhrasesIn => {
  const wordings = phrases.map(spaced)
  const byWord = new Map<string, number[]>()
  wordings.forEach((wording, place) => {
    for (const word of keysOf(wording)) byWord.set(word, [...(byWord.get(word) ?? []), place])
  })
  return (text) => {
    const words = spaced(text)
    const places = new Set<number>()
    for (const run of new Set(words.split(' ')))
      for (const word of PLAIN.test(run) ? [run] : (run.match(WORDS) ?? []))
        for (const place of byWord.get(word) ?? []) places.add(place)
    return [...places].filter((place) => stands(wordings[place] ?? '', words)).sort((a, b) => a - b)
  }
}

/** Most words: they need no taking apart. */
const PLAIN = /^[a-z]+$/
const WORDS = /[\p{L}\p{N}]+/gu

const spaced = (text: string): string => text.replace(/[\s-]+/g, ' ')

/** The longest word of a phrase, in the forms in which it may stand in a text: the last one may have an ending. */
const keysOf = (phrase: string): readonly string[] => {
  const words = phrase.match(WORDS) ?? []
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '')
  return words.at(-1) === longest ? [longest, ...ENDINGS.map((ending) => longest + ending)] : [longest]
}

/** Those without an apostrophe: what follows an apostrophe is no part of the word. */
const ENDINGS = ['s', 'es'] as const

/** Whether a phrase stands in a text with no letter or digit right before it, or right after it and its ending. */
const stands = (phrase: string, text: string): boolean => {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length
    const begins = at === 0 || text[at - 1] === ' ' || !ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at))
    if (begins && (text[end] === ' ' || ENDS_HERE.test(text.slice(end, end + 4)))) return true
  }
  return false
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u
const ENDS_HERE = /^(?:e?s)?(?![\p{L}\p{N}])/u
