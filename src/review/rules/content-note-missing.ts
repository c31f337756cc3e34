import type { ReviewInput, Rule } from '../rule.ts'
import { mentions, sameWords } from '../same-words.ts'
import { isOwnSegment } from '../spoken.ts'

/** No content note in every edition, before anything of the case is told. */
export const contentNoteMissing: Rule = (input) => {
  const because = whyMissing(input)
  if (because === undefined) return []
  const { heading, mustSay } = input.rules.contentNote
  return [{ rule: 'content-note-missing', level: 'blocker', facts: { because, heading, mustSay } }]
}

const whyMissing = ({ script: { segments }, rules }: ReviewInput): string | undefined => {
  const place = segments.findIndex(({ heading }) => sameWords(heading, rules.contentNote.heading))
  const note = segments[place]
  if (note === undefined) return 'no-segment'
  if (note.audience !== undefined) return 'not-for-all'
  const sentences = note.blocks.flatMap((block) => block.sentences)
  if (!sentences.some(({ text }) => mentions(text, rules.contentNote.mustSay))) return 'not-said'
  return segments.slice(0, place).some((segment) => !isOwnSegment(segment, rules)) ? 'too-late' : undefined
}
