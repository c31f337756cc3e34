import { escapeMarkdown } from '../script/markdown-text.ts'

/** Somebody as the page names them below their words, at the start of a sentence: a role of two words or more is no name. Markdown. */
export const speakerInWords = (speaker: string): string =>
  escapeMarkdown(ROLE.test(speaker) ? `The ${speaker.toLowerCase()}` : speaker)

const ROLE =
  /^\p{L}+ (?:\p{L}+ )?(?:grand\p{L}+|mother|father|aunt|uncle|sister|brother|sibling|cousin|carer|parent|partner|neighbour|nurse|midwife|visitor|worker|teacher|officer|manager|assistant|mentor)$/iu
