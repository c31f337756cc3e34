import type { Check } from './check.ts'
import { ownWords } from './quoted.ts'

/** The narrator is nobody: "we" would be the review in one sentence and the listeners in the next. */
export const firstPerson: Check = ({ text }) =>
  ownWords(text).match(/(?<![\p{L}’'])(?:I|[Ww]e|[Uu]s|[Oo]ur|[Oo]urs|[Mm]y|[Mm]e)(?![\p{L}-])/gu) ?? []
