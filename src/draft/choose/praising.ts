import { once } from './once.ts'
import type { Judgement } from './passage.ts'

/** For good practice, what a person did well is worth most. */
export const praising = ({ may, begins, worth }: Judgement): Judgement => ({
  begins,
  may: (sentence, pages) => !NOT_PRAISE.test(sentence) && may(sentence, pages),
  worth: once((sentence) => worth(sentence) + (deedIn(sentence).match(PRAISE)?.length ?? NO_PRAISE)),
})

/** Whether a sentence tells what somebody did, and not only what had come before: "The home carer had met him once." does not. */
export const tellsDeed = (sentence: string): boolean => {
  const deed = deedIn(sentence)
  return !IS_DONE_TO.test(deed) && (deed.search(PRAISE) >= 0 || !/\bhad \p{Ll}+/u.test(deed))
}

/** Whether it tells a deed in words of praise: "noticed", "rang every week". */
export const praisesDeed = (sentence: string): boolean => tellsDeed(sentence) && deedIn(sentence).search(PRAISE) >= 0

/** What was given to somebody is the deed of another, who is not named. */
const IS_DONE_TO = /\b(?:was|were) (?:given|offered|told|sent|seen|supervised|provided with)\b/u

/** Without the circumstances that follow, which others bring about: "when a neighbour rang". */
const deedIn = (sentence: string): string =>
  sentence.replace(/(?<=\S )(?:when|after|before|because|since|until)\b[^,]*/gu, ' ')

/** What a sentence loses that tells of an act and not of how well it was done. */
const NO_PRAISE = -6

const PRAISE =
  /\b(?:good|strong|exemplary|commend\w*|model|persist\w*|persever\w*|determin\w+|careful\w*|kind\w*|warm\w*|trusted|notic\w+|asked|rang|wrote|written|waited|stayed|listened|learned|made time|arranged|thoughtful|clear\w*|respectful\w*|prompt\w*)\b/giu
const NOT_PRAISE =
  /\b(?:good practice|review team|panel|arrested|injur\w+|graded|no further action|missed|lacked|unfortunately|regrettabl\w+|poor|weak\w*|pause)\b/iu
