/** British and this field's words that flite's American word list says wrongly, written so that it says them right. */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/\b([Ll])ead(s?)\b/g, '$1eed$2'],
  [/\b([Pp])aediatric/g, '$1ediatric'],
  [/\bread(?= (?:this|on|aloud)\b)/g, 'reed'],
  [/^Read\b/g, 'Reed'],
  [/(?<=\b[Pp]lease )read\b/g, 'reed'],
  // A capital A inside a sentence is the letter, not the article; a V or an X would be read as a numeral.
  [/(?<=[A-Za-z],? )A(?![A-Za-z])/g, 'ay'],
  [/(?<![A-Za-z])V(?![A-Za-z])/g, 'vee'],
  [/(?<![A-Za-z])X(?![A-Za-z])/g, 'ex'],
]

/** The spoken form as flite has to be given it. */
export const respellForFlite = (spoken: string): string =>
  RESPELLED.reduce((text, [pattern, letters]) => text.replace(pattern, letters), spoken)
