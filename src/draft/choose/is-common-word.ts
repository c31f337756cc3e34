/**
 * Whether a text, as far as it shows, writes a word with a capital only because it begins a sentence: it writes it with a small letter
 * elsewhere; or it is a plural, which few names are, and never has a capital within a sentence.
 */
export const isCommonWord = (word: string, text: string): boolean => {
  const inside = (form: string): boolean => new RegExp(`[\\p{Ll},] ${form}\\b`, 'u').test(text)
  return inside(word) || (/[^s]s$/.test(word) && !inside(word.charAt(0).toUpperCase() + word.slice(1)))
}
