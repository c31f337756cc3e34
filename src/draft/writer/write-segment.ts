import { parseAnswer, parseMended, type WrittenSentence } from './answer.ts'
import type { Asked } from './ask-patiently.ts'
import { checkSentence } from './check-sentence.ts'
import type { Ask } from './keep-answers.ts'
import { describeLapse } from './lapse-words.ts'
import { type Failed, mendRequestFor } from './make-request.ts'
import type { WriterPassage } from './passages.ts'
import type { WritingPlan, WritingTask } from './plan-writing.ts'

/** A sentence that a model gave, checked: `problems` is empty where it may stand. */
export interface CheckedSentence {
  readonly part: string
  readonly text: string
  readonly passages: readonly WriterPassage[]
  /** What was wrong with it when it was last written. */
  readonly problems: readonly string[]
}

/** What the writing of a segment knows besides its task. */
export interface Writing extends Pick<WritingPlan, 'review' | 'alsoWrong' | 'again'> {
  readonly ask: Ask
  /** Whether nothing that was spoken before says the same. */
  readonly isFresh: (text: string) => boolean
}

/** Has a segment written, its sentences checked, and those that do not pass written once more; or says why there is no answer. */
export const writeSegment = async (
  task: WritingTask,
  writing: Writing,
): Promise<{ readonly sentences: readonly CheckedSentence[] } | { readonly none: string }> => {
  const asked = await writing.ask(task.request, parseAnswer)
  if ('none' in asked) return asked
  const first = asked.answer.map((sentence) => checked(sentence, task, writing))
  const failed = failedAmong(asked.answer, first)
  if (failed.length === 0) return { sentences: first }
  const again = mendRequestFor(task, { answer: asked.text, again: writing.again, failed })
  return { sentences: mend(first, await writing.ask(again, parseMended), { task, writing }) }
}

const failedAmong = (written: readonly WrittenSentence[], first: readonly CheckedSentence[]): readonly Failed[] =>
  written.flatMap((sentence, index) => {
    const problems = first[index]?.problems ?? []
    return problems.length === 0 ? [] : [{ number: index + 1, sentence, problems }]
  })

/** A sentence with an empty text is left out by the model's own choice. */
const mend = (
  first: readonly CheckedSentence[],
  asked: Asked<ReadonlyMap<number, Omit<WrittenSentence, 'part'>>>,
  { task, writing }: { readonly task: WritingTask; readonly writing: Writing },
): readonly CheckedSentence[] =>
  first.flatMap((sentence, index) => {
    const again = 'none' in asked || sentence.problems.length === 0 ? undefined : asked.answer.get(index + 1)
    if (again === undefined) return [sentence]
    return again.text === '' ? [] : [checked({ ...again, part: sentence.part }, task, writing)]
  })

const checked = (
  { part, text, restsOn }: WrittenSentence,
  { passages }: WritingTask,
  { review, alsoWrong, isFresh }: Writing,
): CheckedSentence => {
  const cited = [...new Set(restsOn)].flatMap((id) => passages.find((passage) => passage.id === id) ?? [])
  const before = cited.flatMap((passage) => passages[passages.indexOf(passage) - 1]?.text ?? [])
  const lapses = checkSentence({ text, cited: cited.map((passage) => passage.text), before, review }).map(describeLapse)
  const wrong = lapses.length > 0 ? lapses : alsoWrong(text, cited)
  const problems = isFresh(text) ? wrong : [...wrong, 'It was said before in this briefing.']
  return { part, text, passages: cited, problems }
}
