import { agencies } from './checks/agencies.ts'
import { causes } from './checks/causes.ts'
import { CHECK_NAMES, type Check, type CheckName, type Lapse, type Said } from './checks/check.ts'
import { dates } from './checks/dates.ts'
import { figures } from './checks/figures.ts'
import { firstPerson } from './checks/first-person.ts'
import { form } from './checks/form.ts'
import { modality } from './checks/modality.ts'
import { names } from './checks/names.ts'
import { overlap } from './checks/overlap.ts'
import { people } from './checks/people.ts'
import { polarity } from './checks/polarity.ts'
import { quantity } from './checks/quantity.ts'
import { quotation } from './checks/quotation.ts'
import { speakable } from './checks/speakable.ts'

/** What is wrong with a sentence that a model wrote, a lapse for each check that it does not pass; none where it may stand. */
export const checkSentence = (said: Said): readonly Lapse[] =>
  CHECK_NAMES.flatMap((check) => {
    const words = CHECKS[check](said)
    return words.length === 0 ? [] : [{ check, words: [...new Set(words)].filter((word) => word !== '').join(', ') }]
  })

/** A sentence that names no passage, or only such as were not given. */
const restsOnNothing: Check = ({ cited }) => (cited.length === 0 ? [''] : [])

const CHECKS: Readonly<Record<CheckName, Check>> = {
  'rests-on-nothing': restsOnNothing,
  form,
  'first-person': firstPerson,
  quotation,
  figures,
  dates,
  names,
  people,
  agencies,
  polarity,
  modality,
  quantity,
  causes,
  overlap,
  speakable,
}
