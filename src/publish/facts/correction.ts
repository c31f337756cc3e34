import { writtenDate } from '../dates.ts'
import type { Identity } from '../episode-identity.ts'

/**
 * That listeners are to have other audio than they may have, since when, and that nobody can recall what they have; empty where the
 * audio is the first.
 */
export const correctionNote = ({ replaced = [], firstPublished, correctedAt }: Identity): string => {
  const former = replaced.at(-1)
  const notes = [
    ...(former === undefined
      ? []
      : [
          `This briefing of ${writtenDate(firstPublished)} takes the place of the one of ${writtenDate(former.firstPublished)}, which was withdrawn. If you downloaded that one, please delete it and do not share it.`,
        ]),
    ...(correctedAt === undefined
      ? []
      : [
          `The audio was corrected on ${writtenDate(correctedAt)}. If you downloaded it before, please download it again.`,
        ]),
  ]
  return notes.length === 0 ? '' : [...notes, 'Copies that were downloaded cannot be recalled.'].join(' ')
}
