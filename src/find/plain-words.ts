/** Words of a text for comparing: lower case, letters and digits alone, possessive endings dropped. */
export const plainWords = (text: string): readonly string[] =>
  // Most texts have no letter but those of English: these take a fifth of the time.
  ENGLISH.test(text)
    ? (withoutPossessives(text.toLowerCase()).match(/[a-z0-9]+/g) ?? [])
    : (withoutPossessives(text.normalize('NFKC').toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [])

const ENGLISH = /^[\n -~‘’“”–—•]*$/

const withoutPossessives = (text: string): string => text.replace(/['’]s\b/g, '')
