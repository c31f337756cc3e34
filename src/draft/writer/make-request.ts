import type { Script } from '../script/script.ts'
import { answerSchema, mendedSchema, type WrittenSentence } from './answer.ts'
import type { ModelRequest } from './model.ts'
import type { WritableSegment } from './parts.ts'
import type { WriterPassage } from './passages.ts'
import type { TaskPart, WritingTask } from './plan-writing.ts'
import type { Withhold } from './withhold.ts'

interface TaskContent extends Pick<WritingTask, 'segment' | 'parts' | 'passages'> {
  readonly model: string
  readonly system: string
  /** What the review calls the child. */
  readonly subject: string
  readonly script: Script
  readonly withhold: Withhold
}

/** The request that asks a model to write the parts of a segment. The review's words stand in it as data alone: strings of a JSON object. */
export const requestFor = (content: TaskContent): ModelRequest => {
  const { model, system, subject, segment, parts, passages } = content
  const said = {
    headings: content.script.segments.filter(({ audience }) => audience === undefined).map(({ heading }) => heading),
    segment: { heading: segment.heading, purpose: segment.prompt.purpose, child: subject },
    parts: segment.parts.map((part) => {
      const task = parts.find(({ blocks }) => blocks === part.blocks)
      return task === undefined
        ? { kind: 'fixed', text: fixedText(part, content.withhold) }
        : { kind: 'write', id: task.id, mostWords: task.mostWords }
    }),
    passages: passages.map((passage) => describePassage(passage, content)),
  }
  return {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: JSON.stringify(said, null, 1) },
    ],
    schema: answerSchema(
      parts.map(({ id }) => id),
      idsOf(passages),
    ),
  }
}

/** A sentence that did not pass, by its number in the answer, counted from 1. */
export interface Failed {
  readonly number: number
  readonly sentence: WrittenSentence
  readonly problems: readonly string[]
}

/** The request that sends sentences back with what is wrong with them. */
export const mendRequestFor = (
  { request, passages }: WritingTask,
  { answer, again, failed }: { readonly answer: string; readonly again: string; readonly failed: readonly Failed[] },
): ModelRequest => {
  const sentences = failed.map(({ number, sentence: { text, restsOn }, problems }) => ({
    number,
    text,
    restsOn,
    problems,
  }))
  return {
    model: request.model,
    messages: [
      ...request.messages,
      { role: 'assistant', content: answer },
      { role: 'user', content: `${again}\n\n${JSON.stringify({ sentences }, null, 1)}` },
    ],
    schema: mendedSchema(idsOf(passages)),
  }
}

const idsOf = (passages: readonly WriterPassage[]): readonly string[] => passages.map(({ id }) => id)

const fixedText = ({ blocks }: WritableSegment['parts'][number], withhold: Withhold): string =>
  blocks
    .flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .filter((text) => !withhold.sentence(text) && !withhold.paragraph(text))
    .join(' ')

/** `chosen` marks what the rules chose for the segment. */
const describePassage = ({ id, page, text }: WriterPassage, { parts, script }: TaskContent) => {
  const isChosen = parts.some((part) => quotes(part, text) || cites(part, text, script))
  return { id, page, ...(isChosen ? { chosen: true } : {}), text }
}

const quotes = ({ blocks }: TaskPart, text: string): boolean =>
  blocks.some(({ sentences }) => sentences.some((sentence) => sentence.text === text))

const cites = ({ blocks }: TaskPart, text: string, { citations }: Script): boolean =>
  blocks.some(({ sentences }) =>
    sentences.some((sentence) =>
      sentence.citations.some((label) => {
        const citation = citations[label]
        return citation?.kind === 'review' && citation.quote === text
      }),
    ),
  )
