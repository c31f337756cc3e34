import type { Episode } from '../episode.ts'

/** A message of the briefing: its chapter, and the first of its sentences that rests on something. */
export interface Message {
  /** Of the chapter's element on the page. */
  readonly id: string
  readonly title: string
  /** Empty where no sentence of it has a source. */
  readonly words: string
}

/** The chapters that a heading such as "Message 2: Domestic abuse" marks as messages. */
export const messagesOf = ({ recording: { chapters, cues } }: Episode): readonly Message[] =>
  chapters.flatMap(({ title }, index) => {
    const name = title.match(/^Message \d+: (.+)$/)?.[1]
    if (name === undefined) return []
    const words = cues.find(({ chapter, citations }) => chapter === index && citations.length > 0)?.text ?? ''
    return [{ id: `part-${index + 1}`, title: name, words: uncounted(words) }]
  })

/** A sentence without the number that it is announced by ("Message two: see the child."): where it stands in a list, the list counts. */
const uncounted = (sentence: string): string => {
  const [, rest] = sentence.match(/^Message [a-z0-9]+: (.+)$/is) ?? []
  return rest === undefined ? sentence : rest.charAt(0).toUpperCase() + rest.slice(1)
}
