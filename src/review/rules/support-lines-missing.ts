import type { SupportLine } from '../../knowledge/index.ts'
import { sentencesOf } from '../editions.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { holdsWords, sameWords } from '../same-words.ts'

/** Nowhere to turn: no segment of support lines in every edition, none of the known lines in it, or one with another number. */
export const supportLinesMissing: Rule = (input) => {
  const { heading } = input.rules.supportLines
  const segment = input.script.segments.find((one) => one.audience === undefined && sameWords(one.heading, heading))
  if (segment === undefined) return [noticed({ because: 'no-segment', heading })]
  const sentences = sentencesOf([segment])
  const lines = linesOfNation(input)
  const given = sentences.some(({ text }) => lines.some((line) => givesNumber(text, line)))
  return [
    ...(given ? [] : [noticed({ because: 'no-line', heading }, segment.line)]),
    ...sentences.flatMap(({ text, line }) =>
      input.knowledge.supportLines
        .filter((known) => givesAnotherNumber(text, known))
        .map(({ name, number }) => noticed({ because: 'other-number', name, number, text }, line)),
    ),
  ]
}

const linesOfNation = ({ knowledge, script }: ReviewInput): readonly SupportLine[] => {
  const { nation } = script.frontMatter.review
  return knowledge.supportLines.filter(({ nations }) => nation === '' || nations.includes(nation))
}

const givesNumber = (text: string, { number }: SupportLine): boolean =>
  digitsOf(text).some((run) => run === number.replace(/\D/g, ''))

/** Names the line, gives something that looks like its number, and it is not. */
const givesAnotherNumber = (text: string, line: SupportLine): boolean =>
  holdsWords(text, line.name) && digitsOf(text).length === 1 && !givesNumber(text, line)

/** Telephone numbers in a text, digits only: runs of six digits or more, spaces and hyphens between them not counted. */
const digitsOf = (text: string): readonly string[] =>
  (text.match(/\d(?:[\s-]?\d){5,}/g) ?? []).map((run) => run.replace(/\D/g, ''))

const noticed = (facts: Noticed['facts'], line?: number): Noticed => ({
  rule: 'support-lines-missing',
  level: 'blocker',
  ...(line === undefined ? {} : { line }),
  facts,
})
