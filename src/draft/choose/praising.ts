import { once } from './once.ts'
import type { Judgement } from './passage.ts'

/** For good practice, what a person did well is worth most. */
export const praising = ({ may, begins, worth }: Judgement): Judgement => ({
  begins,
  may: (sentence, pages) => !NOT_PRAISE.test(sentence) && may(sentence, pages),
  worth: once((sentence) => worth(sentence) + (sentence.match(PRAISE)?.length ?? NO_PRAISE)),
})

/** What a sentence loses that tells of an act and not of how well it was done. */
const NO_PRAISE = -6

const PRAISE =
  /\b(?:good|strong|exemplary|commend\w*|model|persist\w*|persever\w*|determin\w+|careful\w*|kind\w*|warm\w*|trusted|notic\w+|asked|rang|wrote|written|waited|stayed|listened|learned|made time|arranged|thoughtful|clear\w*|respectful\w*|prompt\w*)\b/giu
const NOT_PRAISE =
  /\b(?:good practice|review team|panel|arrested|injur\w+|graded|no further action|missed|lacked|unfortunately|regrettabl\w+|poor|weak\w*|pause)\b/iu
