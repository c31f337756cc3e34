/** Puts the names that a review has shortened for itself out in full. */
export type InFull = (text: string) => string

/**
 * Reads where a review introduces a short name, as "Northshire Healthcare NHS Trust (the Trust)". One that stands for two bodies stands
 * for neither.
 * @param all the words of the whole review
 */
export const openShortNames = (all: string): InFull => {
  const names = new Map<string, Set<string>>()
  for (const { before, short } of introductions(all)) {
    const full = CAPITALISED.exec(before)?.[0]
    if (full?.includes(' ')) names.set(short, (names.get(short) ?? new Set()).add(full))
  }
  const sure = [...names].flatMap(([short, fulls]) => (fulls.size === 1 ? [[short, [...fulls].join('')] as const] : []))
  return (text) =>
    sure.reduce(
      (words, [short, full]) =>
        words.includes(short)
          ? words.replace(new RegExp(`\\b([Tt]he) ${short}\\b(?! \\p{Lu})`, 'gu'), `$1 ${full}`)
          : words,
      text,
    )
}

interface Introduction {
  /** The words before the brackets. */
  readonly before: string
  readonly short: string
}

/** The brackets are looked for first: they are few, and the words before them could begin anywhere. */
const introductions = (all: string): readonly Introduction[] => {
  let from = 0
  return [...all.matchAll(BRACKETS)].flatMap(({ 0: brackets, index }) => {
    const end = index + brackets.length
    const found = INTRODUCED.exec(all.slice(Math.max(from, index - LONGEST - 1), end))
    if (found === null) return []
    from = end
    const [, before = '', short = ''] = found
    return [{ before, short }]
  })
}

const KIND =
  '(?:Trust|Council|Board|Partnership|Practice|School|Academy|College|Nursery|Hospital|Constabulary|Force|Service)'
/** In characters, of the words before the brackets. */
const LONGEST = 120
const SHORT = ` \\((?:(?:here(?:in)?after|known (?:here )?as|referred to (?:here )?as|called) )?[“"‘']?the [“"‘']?(${KIND})[”"’']?\\)`
const BRACKETS = new RegExp(SHORT, 'gu')
const INTRODUCED = new RegExp(`([^.;()\\n]{6,${LONGEST}}?),?${SHORT}`, 'u')
/** The run of capitalised words, and the small ones between them, at the end. */
const CAPITALISED = /\p{Lu}[\p{L}’'&-]*(?: (?:(?:and|of|for|the|on) ){0,2}(?:\p{Lu}|&)[\p{L}’'&-]*)*$/u
