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

/** Marks that take no place: zero-width spaces and joiners, byte order mark, controls, variation selectors. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/gu

/** What a letter of the PDF says as plain text: "ﬁ" is "fi", a bullet of a symbol font is "•". */
export const plainLetter = (letter: string): string => {
  const code = letter.charCodeAt(0)
  if (code >= 0x20 && code < 0x7f) return letter
  return (SYMBOLS[letter] ?? letter).replace(FOLDED, (one) => one.normalize('NFKC')).replace(INVISIBLE, '')
}
