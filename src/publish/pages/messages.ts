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
    const spoken = cues.find(({ chapter, citations }) => chapter === index && citations.length > 0)?.text ?? ''
    return [{ id: `part-${index + 1}`, title: name, words: withoutNumber(spoken) }]
  })

/** "Message one: see the child" names its number to a listener; a reader sees it. */
const withoutNumber = (words: string): string =>
  words.replace(/^Message \p{Ll}+: (.)/u, (_, first: string) => first.toUpperCase())
