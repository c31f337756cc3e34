import type { Shape } from '../pdf/page-content.ts'
import type { RecognisedLine, RecognisedWord } from './recognised-lines.ts'

/** Points on both sides of a rule within which a mark is taken for the rule. */
const BESIDE = 1.5

/** The lines without the marks that the recogniser makes of upright rules, such as "|", ";" or "a". */
export const withoutRules = (lines: readonly RecognisedLine[], shapes: readonly Shape[]): readonly RecognisedLine[] => {
  const upright = shapes.filter(({ left, right, fill }) => fill === undefined && right - left < 3)
  if (upright.length === 0) return lines
  const isRule = ({ text, left, right }: RecognisedWord, baseline: number): boolean =>
    text.length <= 2 &&
    upright.some(
      (rule) =>
        rule.top < baseline && rule.bottom > baseline - 4 && rule.left > left - BESIDE && rule.right < right + BESIDE,
    )
  return lines.map((line) => ({ ...line, words: line.words.filter((word) => !isRule(word, line.baseline)) }))
}
