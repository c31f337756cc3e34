import { countWords } from '../../shared/index.ts'
import type { WriterPassage } from './passages.ts'
import type { TaskPart, WritingTask } from './plan-writing.ts'
import type { GaveWay } from './write-script.ts'
import type { CheckedSentence } from './write-segment.ts'

/** What is spoken in the place of a part: a sentence of the model's, or the passages that it rested on, word for word. */
export interface SettledLine {
  readonly kind: 'written' | 'quoted'
  /** Of a written line; a quoted one speaks its passages. */
  readonly text: string
  readonly passages: readonly WriterPassage[]
}

export interface SettledPart {
  readonly part: TaskPart
  /** None where the part stays as the rules drafted it. */
  readonly lines: readonly SettledLine[]
  readonly gaveWay: readonly GaveWay[]
  /** Every sentence that will be spoken in its place. */
  readonly spoken: readonly string[]
}

/** A part of which fewer sentences than this share passed would be a patchwork: it stays as the rules drafted it. */
const LEAST_SHARE = 0.5

/** A part may be so much longer than what it takes the place of. */
const MOST_LENGTH = 1.1

/** Decides what is spoken in the place of a part: sentences that passed, and for each other the review's own words. */
export const settlePart = (task: WritingTask, part: TaskPart, sentences: readonly CheckedSentence[]): SettledPart => {
  const own = sentences.filter((sentence) => partOf(sentence, task) === part)
  const passed = own.filter(({ problems }) => problems.length === 0)
  if (passed.length === 0 || passed.length < own.length * LEAST_SHARE) return leftToRules(task, part, own)
  const lines: SettledLine[] = []
  const gaveWay: GaveWay[] = []
  const giveWay = (sentence: CheckedSentence, instead: GaveWay['instead'], because: string): void => {
    gaveWay.push({ segment: task.segment.heading, said: sentence.text, because, instead })
  }
  for (const sentence of own) {
    if (sentence.problems.length === 0 && fits(lines, sentence, part))
      lines.push({ kind: 'written', text: sentence.text, passages: sentence.passages })
    else if (sentence.problems.length === 0) giveWay(sentence, 'nothing', 'There was no room for it.')
    else {
      const quoted = insteadOf(sentence, own, lines)
      if (quoted !== undefined) lines.push({ kind: 'quoted', text: '', passages: [quoted] })
      giveWay(sentence, quoted === undefined ? 'nothing' : 'quotation', sentence.problems.join(' '))
    }
  }
  return { part, lines, gaveWay, spoken: lines.flatMap(spokenIn) }
}

/** A part that does not exist is taken for the first. */
const partOf = (sentence: CheckedSentence, { parts }: WritingTask): TaskPart | undefined =>
  parts.find(({ id }) => id === sentence.part) ?? parts[0]

const leftToRules = (
  { segment, passages }: WritingTask,
  part: TaskPart,
  own: readonly CheckedSentence[],
): SettledPart => {
  const failed = own.filter(({ problems }) => problems.length > 0)
  const because = failed.flatMap(({ problems }) => problems)
  const said = failed.map(({ text }) => text).join(' ')
  const why = passages.length > 0 && own.length === 0 ? 'The model wrote nothing for it.' : because.join(' ')
  const gaveWay: GaveWay = { segment: segment.heading, said, because: why, instead: 'rules' }
  const spoken = part.blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text))
  return { part, lines: [], gaveWay: [gaveWay], spoken }
}

/** The first sentence of a part always does. */
const fits = (lines: readonly SettledLine[], { text }: CheckedSentence, { mostWords }: TaskPart): boolean =>
  lines.length === 0 ||
  lines.flatMap(spokenIn).reduce((sum, line) => sum + countWords(line), countWords(text)) <= mostWords * MOST_LENGTH

/** The first passage that the sentence rested on, unless sentences that stand tell it already. */
const insteadOf = (
  { passages }: CheckedSentence,
  own: readonly CheckedSentence[],
  lines: readonly SettledLine[],
): WriterPassage | undefined => {
  const told = [
    ...own.filter(({ problems }) => problems.length === 0).flatMap((sentence) => sentence.passages),
    ...lines.flatMap((line) => line.passages),
  ].map(({ id }) => id)
  return passages.find(({ id }) => !told.includes(id))
}

const spokenIn = ({ kind, text, passages }: SettledLine): readonly string[] =>
  kind === 'written' ? [text] : passages.map((passage) => passage.text)
