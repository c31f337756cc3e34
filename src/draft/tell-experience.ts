import type { Finding } from '../find/index.ts'
import { blockQuotes, type Drafting } from './drafting.ts'
import { findVoices } from './find-voices.ts'
import { gatherPassages } from './gather-passages.ts'
import { escapeMarkdown } from './markdown-text.ts'
import { ofKind } from './of-kind.ts'
import { openingOf, type Passage, wordsIn } from './passage.ts'

/** What life was like for the child, in the review's words, as block quotes; empty where it was not found. Begins with who the child is. */
export const tellExperience = (drafting: Drafting): string => {
  const experiences = experiencesOf(drafting)
  const introduction = introductionOf(drafting, experiences)
  for (const { sentences } of introduction) drafting.memory.remember(sentences)
  const left = drafting.limits.experience - wordsIn(introduction.flatMap(({ sentences }) => sentences))
  return blockQuotes(drafting, [...introduction, ...gatherPassages(hearing(drafting), experiences, left, 50)])
}

/** The first sentence of that part, where it names the child. */
const introductionOf = (drafting: Drafting, [first]: readonly Finding[]): readonly Passage[] => {
  if (first === undefined) return []
  const [opening] = openingOf(first, drafting.judgement, drafting.limits.experience)
  const [sentence] = opening?.sentences ?? []
  return sentence !== undefined && namesOf(drafting).some((name) => sentence.startsWith(name))
    ? [{ sentences: [sentence], pages: first.pages, score: 0 }]
    : []
}

/** Those of the part of the review that is given to the child; elsewhere a review speaks of the child in passing. */
const experiencesOf = (drafting: Drafting): readonly Finding[] => {
  const all = ofKind(drafting, 'child-experience')
  const surest = all.toSorted((a, b) => b.confidence - a.confidence)[0]
  return all.filter(({ section }) => section[0] === surest?.section[0])
}

/** Of a child's life, the child's own words are worth most. */
const hearing = (drafting: Drafting): Drafting => {
  const { worth } = drafting.judgement
  const heard = (sentence: string): number => worth(sentence) + (/“[^”]+”|(?<!\p{L})‘[^’]+’/u.test(sentence) ? 2 : 0)
  return { ...drafting, judgement: { ...drafting.judgement, worth: heard, begins: isTold(drafting) } }
}

const namesOf = ({ findings }: Drafting): readonly string[] =>
  findings.about.subject.split(/, | and /).filter((name) => name !== '')

/** A sentence that begins with somebody's words and does not say whose is no telling. */
const isTold =
  ({ judgement }: Drafting) =>
  (sentence: string): boolean =>
    judgement.begins(sentence) && (!/^[“‘]/u.test(sentence) || /[”’],? \p{L}/u.test(sentence))

/** The child's own words that the review sets apart, as a block quote, and whose they are; empty where there are none. */
export const tellChildsVoice = (drafting: Drafting): { readonly childsVoice: string; readonly childsName: string } => {
  const { document, judgement, memory, footnotes } = drafting
  const names = namesOf(drafting)
  const voice = (document === undefined ? [] : findVoices(document)).find(
    ({ speaker, sentences, pages }) =>
      names.includes(speaker) && sentences.every((sentence) => judgement.may(sentence, pages)),
  )
  if (voice === undefined) return { childsVoice: '', childsName: '' }
  memory.remember(voice.sentences)
  return { childsVoice: footnotes.blockQuote(voice), childsName: escapeMarkdown(voice.speaker) }
}
