/**
 * Whether flite took in every word that it was given. `printed` is its own list of the words it says (`-pw`); compared letter by letter,
 * since it divides words at hyphens and apostrophes. It writes "read" as it says it, "red" or "reed".
 */
export const saidEveryWord = (given: string, printed: string): boolean => lettersOf(given) === lettersOf(printed)

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/reed|read/g, 'red')
