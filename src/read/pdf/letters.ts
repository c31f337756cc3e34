/** What the symbol fonts of word processors call their bullets and ticks (Symbol and Wingdings, mapped to the private use area). */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf02d': '–',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf06f': 'o',
  '\uf071': '❑',
  '\uf076': '❖',
  '\uf0a7': '▪',
  '\uf0a8': '◻',
  '\uf0b7': '•',
  '\uf0d8': '➢',
  '\uf0e0': '→',
  '\uf0fc': '✓',
  '\uf0fe': '☑',
}

/** Ligatures, spaces of other widths, compatibility forms of letters. Superscript digits and fractions stay as they are. */
const FOLDED = /[\u00a0\u2000-\u200a\u202f\u3000\ufb00-\ufb06\uff01-\uff5e]/gu

/** It is a format mark, but at a line's end it shows that a word goes on. */
const SOFT_HYPHEN = '\u00ad'

/** Marks that take no place: zero-width spaces and joiners, byte order mark, controls, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]|\p{Variation_Selector}/gu

/** What a letter of the PDF says as plain text: "ﬁ" is "fi", a bullet of a symbol font is "•". */
export const plainLetter = (letter: string): string => {
  const code = letter.charCodeAt(0)
  if (code >= 0x20 && code < 0x7f) return letter
  const folded = (SYMBOLS[letter] ?? letter).replace(FOLDED, (one) => one.normalize('NFKC'))
  return folded.replace(INVISIBLE, (one) => (one === SOFT_HYPHEN ? one : ''))
}
