import { join } from 'node:path'
import { readText, sha256, writeWhole } from '../../shared/index.ts'
import { type Asked, askPatiently, type Wait } from './ask-patiently.ts'
import type { Model, ModelRequest } from './model.ts'

/** Asks for an answer that `parse` can read. */
export type Ask = <Answer>(request: ModelRequest, parse: (text: string) => Answer | undefined) => Promise<Asked<Answer>>

export interface AskSettings {
  readonly model: Model
  /** In which answers are kept, each as soon as it is there. */
  readonly folder: string
  readonly wait: Wait
  /** Asked each time before a request leaves; throws where it may not. */
  readonly mayLeave: (request: ModelRequest) => Promise<void>
}

/** Asks a model, or takes the answer that was kept when the same was asked before. An answer that cannot be read is not kept. */
export const openAsk =
  ({ model, folder, wait, mayLeave }: AskSettings): Ask =>
  async (request, parse) => {
    const path = pathOf(folder, request)
    const kept = await readText(path)
    const known = kept === undefined ? undefined : parse(kept)
    if (kept !== undefined && known !== undefined) return { answer: known, text: kept }
    await mayLeave(request)
    const asked = await askPatiently(model, request, { parse, wait })
    if ('answer' in asked) await writeWhole(path, asked.text)
    return asked
  }

/** Whether the answer to a request is kept. */
export const isKept = async (folder: string, request: ModelRequest): Promise<boolean> =>
  (await readText(pathOf(folder, request))) !== undefined

/** Everything that determines an answer is in its name: model, prompt and schema. */
const pathOf = (folder: string, { model, messages, schema }: ModelRequest): string =>
  join(folder, `${sha256(JSON.stringify([model, messages, schema]))}.json`)
