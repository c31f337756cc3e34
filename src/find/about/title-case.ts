/** A line set in capitals as a text would write it: "CHILD K", "CHILDREN P1 AND P2" become "Child K", "Children P1 and P2". */
export const titleCased = (line: string): string =>
  /\p{Ll}{2}|(?<!\p{L})\p{Lu}\p{Ll}(?!\p{L})/u.test(line)
    ? line
    : line.replace(/\p{Lu}[\p{Lu}'’]*\d*/gu, (word, place: number) =>
        place > 0 && SMALL.test(word)
          ? word.toLowerCase()
          : /\d/.test(word) || word.length === 1 || ACRONYM.test(word)
            ? word
            : `${word[0] ?? ''}${word.slice(1).toLowerCase()}`,
      )

const SMALL = /^(?:AND|OF|THE|IN|FOR|TO|A|AN|ON|BY|WITH)$/
/** Short words without a vowel are codes and honours, such as "LC", "BS" and "QPM"; the rest of the list has vowels. */
const ACRONYM = /^(?:[B-DF-HJ-NP-TV-XZ]{2,5}|SCIE|SILP|SUSR|OBE|MBE|CBE)$/
