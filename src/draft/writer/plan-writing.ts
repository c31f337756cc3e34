import { countWords } from '../../shared/index.ts'
import { type DraftRequest, type Grounds, openGrounds } from '../drafting.ts'
import type { Script } from '../script/script.ts'
import type { ReviewWords } from './checks/check.ts'
import { requestFor } from './make-request.ts'
import type { ModelRequest } from './model.ts'
import { citedBy, type Part, type WritableSegment, writableSegments } from './parts.ts'
import { passagesFor, type WriterPassage } from './passages.ts'
import type { WriterPrompts } from './prompts.ts'
import { reviewWords } from './review-words.ts'
import { type HeldBack, openWithhold, type Withhold } from './withhold.ts'

export interface WritingRequest extends DraftRequest {
  /** As the rules drafted it. */
  readonly script: Script
  readonly prompts: WriterPrompts
  /** Name of the model. */
  readonly model: string
  /** What else is wrong with a sentence that rests on these passages, in sentences for the model and the author. */
  readonly alsoWrong?: AlsoWrong
}

/** Checks a sentence that passed the checks of the writer. */
export type AlsoWrong = (text: string, passages: readonly Pick<WriterPassage, 'page' | 'text'>[]) => readonly string[]

/** A part that a model is to write. */
export interface TaskPart extends Part {
  readonly id: string
  /** Spoken words that it may have: as many as what it takes the place of, and its share of those that the template leaves. */
  readonly mostWords: number
}

/** A segment of which a model is to write parts, and the request that asks it to. */
export interface WritingTask {
  readonly segment: WritableSegment
  readonly parts: readonly TaskPart[]
  readonly passages: readonly WriterPassage[]
  readonly request: ModelRequest
}

/** All that is to be asked of a model, before anything is. */
export interface WritingPlan {
  readonly script: Script
  readonly model: string
  readonly tasks: readonly WritingTask[]
  /** What of the review stays on this machine. */
  readonly heldBack: HeldBack
  readonly review: ReviewWords
  readonly alsoWrong: AlsoWrong
  readonly again: string
  /** A narrator's words with their acronyms written out. */
  readonly writtenOut: Grounds['writtenOut']
  readonly locate: DraftRequest['locate']
}

/** What a model would be asked for a script that the rules drafted. Asks nothing. */
export const planWriting = (request: WritingRequest): WritingPlan => {
  const { script, prompts, model, findings, locate } = request
  const grounds = openGrounds(request)
  const withhold = openWithhold(findings)
  const writable = writableSegments(script, prompts)
  const spare = spareWords(request, writable)
  const tasks = writable.flatMap((segment) => {
    const passages = passagesFor(
      { findings, grounds, withhold },
      {
        chosen: segment.parts.filter(({ kind }) => kind === 'write').flatMap((part) => citedBy(part, script)),
        kinds: segment.prompt.kinds,
        ...(segment.theme === undefined ? {} : { theme: segment.theme }),
      },
    )
    return passages.length === 0 ? [] : [taskFor(segment, passages, { request, withhold, spare })]
  })
  const { again } = prompts
  const { writtenOut } = grounds
  return {
    script,
    model,
    tasks,
    heldBack: withhold.heldBack(),
    review: reviewWords({ ...request, people: grounds.people }),
    alsoWrong: request.alsoWrong ?? (() => []),
    again,
    writtenOut,
    locate,
  }
}

const taskFor = (
  segment: WritableSegment,
  passages: readonly WriterPassage[],
  {
    request,
    withhold,
    spare,
  }: { readonly request: WritingRequest; readonly withhold: Withhold; readonly spare: number },
): WritingTask => {
  const parts = segment.parts
    .filter(({ kind }) => kind === 'write')
    .map(
      (part, index): TaskPart => ({
        ...part,
        id: `part-${index + 1}`,
        mostWords: Math.max(LEAST_WORDS, wordsIn(part.blocks)) + spare,
      }),
    )
  const { model, prompts, script, findings } = request
  const subject = findings.about.subject
  return {
    segment,
    parts,
    passages,
    request: requestFor({ model, system: prompts.system, subject, script, segment, parts, passages, withhold }),
  }
}

/** Two short sentences: a part in which one cannot say what was seen is no gain. */
const LEAST_WORDS = 24

/** Words left to the author, and for sentences that give way to longer quotations. */
const HEADROOM = 60

/** What a part may have besides, in words: more would be another briefing. */
const MOST_SPARE = 30

/** Words for each part, of those that the edition for everyone has left. */
const spareWords = ({ script, template }: WritingRequest, writable: readonly WritableSegment[]): number => {
  const parts = writable.flatMap((segment) => segment.parts).filter(({ kind }) => kind === 'write').length
  const spoken = script.segments
    .filter(({ audience }) => audience === undefined || audience === 'everyone')
    .reduce((sum, { blocks }) => sum + wordsIn(blocks), 0)
  const left = Math.max(0, template.rules.words.most - HEADROOM - spoken)
  return Math.min(MOST_SPARE, Math.floor(left / Math.max(1, parts)))
}

const wordsIn = (blocks: Part['blocks']): number =>
  blocks.flatMap(({ sentences }) => sentences).reduce((sum, { text }) => sum + countWords(text), 0)
