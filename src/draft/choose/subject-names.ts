import type { Finding, Findings } from '../../find/index.ts'
import { splitSentences } from '../../shared/index.ts'
import { foldSpace } from '../script/markdown-text.ts'
import type { Judgement } from './passage.ts'

/** The names by which a review calls its children, such as "Isaac", "Corey" and "Robyn". */
export const subjectNames = ({ about }: Findings): readonly string[] =>
  about.subject.split(/, | and /).filter((name) => name !== '')

/**
 * In a story of one child, a "he" or "she" in the opening sentence of a later paragraph is that child: it then stands without the
 * paragraph before it.
 */
export const followingTheChild = (
  { findings, judgement }: { readonly findings: Findings; readonly judgement: Judgement },
  texts: readonly Pick<Finding, 'text'>[],
): Judgement => {
  if (subjectNames(findings).length !== 1) return judgement
  const openings = texts.flatMap(({ text }) => splitSentences(foldSpace(text))[0] ?? [])
  const [name = ''] = subjectNames(findings)
  const isOfChild = (sentence: string): boolean =>
    openings.includes(sentence) &&
    (sentence.startsWith(name) || /^(?:He|She|[^,]{0,40} s?he|[^,]{0,40}, s?he) /u.test(sentence))
  return { ...judgement, begins: (sentence) => judgement.begins(sentence) || isOfChild(sentence) }
}
