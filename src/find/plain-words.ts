/** Words of a text for comparing: lower case, letters and digits alone, possessive endings dropped. */
export const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []
