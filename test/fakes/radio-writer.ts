import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Behaviour, complete, type GivenPassage, readTask } from './model-server.ts'

/** A sentence as a model that writes for the radio might say it, right or subtly wrong. */
export interface RadioSentence {
  readonly isWrong: boolean
  readonly text: string
  /** The words of the passages that it rests on. */
  readonly cited: readonly string[]
}

/** What is written of the bundled review: plain, short, warm; and of much of it a telling that is wrong in one thing. */
export const RADIO_SENTENCES: readonly RadioSentence[] = readFileSync(
  fileURLToPath(new URL('../fixtures/radio-writer/bobbie.txt', import.meta.url)),
  'utf8',
)
  .split('\n')
  .filter((line) => /^[+-] /.test(line))
  .map((line) => {
    const [text = '', cited = ''] = line.slice(2).split(' <- ')
    return { isWrong: line.startsWith('+'), text, cited: cited.split(' // ') }
  })

/** Writes of each segment all that it has passages for, in the order of the passages; asked to mend a sentence, it insists. */
export const writeForRadio: Behaviour = (response, { body: { messages } }) => {
  const asked = messages.at(-1)?.content ?? ''
  if (messages.length > 2) return complete(response, asked.slice(asked.indexOf('{')))
  const { parts, passages } = readTask(asked)
  const part = parts.find(({ kind }) => kind === 'write')?.id ?? ''
  const sentences = RADIO_SENTENCES.flatMap(({ text, cited }) => {
    const restsOn = idsOf(cited, passages)
    return restsOn === undefined ? [] : [{ part, text, restsOn }]
  })
  return complete(response, JSON.stringify({ sentences }))
}

const idsOf = (cited: readonly string[], passages: readonly GivenPassage[]): readonly string[] | undefined => {
  const ids = cited.flatMap((words) => passages.find(({ text }) => text === words)?.id ?? [])
  return ids.length === cited.length ? ids : undefined
}
