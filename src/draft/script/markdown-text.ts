/** White space folded to single spaces, none at the ends, control characters gone. */
export const foldSpace = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

/**
 * A text as Markdown that reads back as the same text: nothing in it can make a heading, list, footnote, link, emphasis or HTML,
 * wherever on a line it stands. White space is folded.
 */
export const escapeMarkdown = (text: string): string =>
  foldSpace(text)
    .replace(/[\\`*_<~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\[(?=\^)|\](?=[([:]|$)/g, '\\$&')
    .replace(/^(?:[#>+=-])/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/\b(www|https?|ftp|mailto|xmpp)(?=[.:])/gi, (scheme) => `${scheme}\\`)
    .replace(/@/g, '\\@')
