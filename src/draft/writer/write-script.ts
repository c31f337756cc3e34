import { contentWords } from '../choose/content-words.ts'
import { type Memory, openMemory } from '../choose/memory.ts'
import type { Script } from '../script/script.ts'
import { assembleScript } from './assemble-script.ts'
import type { Ask } from './keep-answers.ts'
import type { WritingPlan, WritingTask } from './plan-writing.ts'
import { type SettledPart, settlePart } from './settle-part.ts'
import { writeSegment } from './write-segment.ts'

/** Where a model's words did not stand. */
export interface GaveWay {
  /** Heading of the segment. */
  readonly segment: string
  /** What the model wrote; empty where it wrote nothing that could be read. */
  readonly said: string
  readonly because: string
  /** What stands in its place: the words of the review, nothing, or what the rules had drafted. */
  readonly instead: 'quotation' | 'nothing' | 'rules'
}

export interface WrittenScript {
  readonly script: Script
  /** Sentences that the model wrote and that passed every check. */
  readonly written: number
  readonly gaveWay: readonly GaveWay[]
}

/**
 * Has the segments of a plan written, one after the other, and puts what passed into the script.
 * @throws ScrcastError what `ask` refuses; answers that came before are kept by it
 */
export const writeScript = async (
  plan: WritingPlan,
  ask: Ask,
  onProgress: (done: number, total: number) => void,
): Promise<WrittenScript> => {
  const memory = rememberWhatStays(plan)
  const settled: SettledPart[] = []
  const gaveWay: GaveWay[] = []
  for (const [done, task] of plan.tasks.entries()) {
    onProgress(done, plan.tasks.length)
    const result = await writeSegment(task, { ...plan, ask, isFresh: (text) => memory.isFresh([text]) })
    if ('none' in result) {
      gaveWay.push({
        segment: task.segment.heading,
        said: '',
        because: `The model gave no answer: ${result.none}.`,
        instead: 'rules',
      })
      continue
    }
    const parts = task.parts.map((part) => settlePart(task, part, result.sentences))
    memory.remember(parts.flatMap(({ spoken }) => spoken))
    settled.push(...parts)
    gaveWay.push(...parts.flatMap((part) => part.gaveWay))
  }
  onProgress(plan.tasks.length, plan.tasks.length)
  return { ...assembleScript(plan, settled, gaveWay), gaveWay }
}

/** What is spoken in the edition for everyone and that no model writes: it is not to be said twice. */
const rememberWhatStays = ({ script, tasks }: WritingPlan): Memory => {
  const memory = openMemory(contentWords)
  const rewritten = new Set(tasks.flatMap((task: WritingTask) => task.parts.flatMap(({ blocks }) => blocks)))
  for (const { audience, blocks } of script.segments)
    if (audience === undefined || audience === 'everyone')
      for (const block of blocks) if (!rewritten.has(block)) memory.remember(block.sentences.map(({ text }) => text))
  return memory
}
