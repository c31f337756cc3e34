import type { Check } from './check.ts'
import { plainText, quotedWords } from './quoted.ts'

/** Words in quotation marks that one of the passages does not have, and marks that have no partner. */
export const quotation: Check = ({ text, cited }) => {
  const open = text.match(/[“]/g)?.length ?? 0
  const closed = text.match(/[”]/g)?.length ?? 0
  const straight = text.match(/"/g)?.length ?? 0
  const unpaired = open === closed && straight % 2 === 0 ? [] : ['']
  const passages = cited.map(plainText)
  const invented = quotedWords(text).filter((words) => {
    const plain = plainText(words).replace(/[.,;:?!]+$/, '')
    return !passages.some((passage) => passage.includes(plain))
  })
  return [...unpaired, ...invented]
}
