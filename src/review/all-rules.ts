import type { Rule } from './rule.ts'
import { attributionLost } from './rules/attribution-lost.ts'
import { attributionMissing } from './rules/attribution-missing.ts'
import { authorWords } from './rules/author-words.ts'
import { avoidedWording } from './rules/avoided-wording.ts'
import { contentNoteMissing } from './rules/content-note-missing.ts'
import { factInOwnPart } from './rules/fact-in-own-part.ts'
import { figureNotInSource } from './rules/figure-not-in-source.ts'
import { graphicDetail } from './rules/graphic-detail.ts'
import { identifyingCombination } from './rules/identifying-combination.ts'
import { longSentence } from './rules/long-sentence.ts'
import { modalityDiffers } from './rules/modality-differs.ts'
import { nameNotInSource } from './rules/name-not-in-source.ts'
import { negationDiffers } from './rules/negation-differs.ts'
import { otherSource } from './rules/other-source.ts'
import { personalDetail } from './rules/personal-detail.ts'
import { placeholderLeft } from './rules/placeholder-left.ts'
import { quotationCut } from './rules/quotation-cut.ts'
import { quotationNotOnPage } from './rules/quotation-not-on-page.ts'
import { readingAgeTooHigh } from './rules/reading-age.ts'
import { recommendationAltered } from './rules/recommendation-altered.ts'
import { recommendationNotListed } from './rules/recommendation-not-listed.ts'
import { scannedSource } from './rules/scanned-source.ts'
import { sourceStatus } from './rules/source-status.ts'
import { supportLinesMissing } from './rules/support-lines-missing.ts'
import { syntheticVoiceNoticeMissing } from './rules/synthetic-voice-notice-missing.ts'
import { tooLong } from './rules/too-long.ts'
import { tooShort } from './rules/too-short.ts'
import { unbackableClaim } from './rules/unbackable-claim.ts'
import { unexpandedAcronym } from './rules/unexpanded-acronym.ts'
import { unsourcedSentence } from './rules/unsourced-sentence.ts'
import { weakSource } from './rules/weak-source.ts'

/** Every rule on a script that can be read; a rule that is not here is never asked. */
export const ALL_RULES: readonly Rule[] = [
  otherSource,
  sourceStatus,
  unsourcedSentence,
  quotationNotOnPage,
  contentNoteMissing,
  syntheticVoiceNoticeMissing,
  attributionMissing,
  supportLinesMissing,
  recommendationAltered,
  personalDetail,
  placeholderLeft,
  scannedSource,
  quotationCut,
  figureNotInSource,
  nameNotInSource,
  negationDiffers,
  modalityDiffers,
  attributionLost,
  weakSource,
  factInOwnPart,
  identifyingCombination,
  graphicDetail,
  unbackableClaim,
  recommendationNotListed,
  tooLong,
  tooShort,
  avoidedWording,
  unexpandedAcronym,
  readingAgeTooHigh,
  longSentence,
  authorWords,
]
