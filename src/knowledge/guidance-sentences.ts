import type { Knowledge, ThemeKnowledge } from './knowledge.ts'

/**
 * The sentences that a script may speak as guidance, word for word, by the id that a footnote cites: a theme's id, `support:<id>`,
 * `body:<written>`.
 */
export const guidanceSentences = (knowledge: Knowledge): ReadonlyMap<string, readonly string[]> => {
  const { themes, supportLines, supersededBodies } = knowledge
  return new Map<string, readonly string[]>([
    ...themes.map((theme): Guidance => [theme.id, sentencesOf(theme)]),
    ...supportLines.map(({ id, sentence }): Guidance => [`support:${id}`, [sentence]]),
    ...supersededBodies.map(({ written, sentence }): Guidance => [`body:${written}`, [sentence]]),
  ])
}

type Guidance = readonly [id: string, sentences: readonly string[]]

const sentencesOf = ({ message, whyItMatters, whatHelps, question }: ThemeKnowledge): readonly string[] => [
  message,
  ...whyItMatters,
  ...whatHelps,
  question,
]
