import { join } from 'node:path'
import {
  type AlsoWrong,
  type DraftRequest,
  estimateWriting,
  isKept,
  openAsk,
  openOpenAi,
  parsePrompts,
  planWriting,
  requestBody,
  type Script,
  type WritingPlan,
  writeScript,
} from '../draft/index.ts'
import { openSentenceCheck } from '../review/index.ts'
import { readTemplate } from '../shared/index.ts'
import { describeOutcome, describePlan } from './describe-writing.ts'
import { noModelNamed, notAgreed } from './errors.ts'
import type { World } from './progress.ts'
import type { BriefingFiles, Workspace } from './workspace.ts'
import { openService, type WriterService } from './writer-service.ts'

/** How a model may be used for one draft. */
export interface Writer {
  /** Told what would be sent, where to and at what cost; whether a person agrees to it. */
  readonly mayLeave: (plan: string) => Promise<boolean>
  /** Where the author says that the review is published: without it, what bears a mark of a draft is not sent anywhere else. */
  readonly publishedUrl?: string
}

/**
 * A script that the rules drafted, with parts of it written anew by a language model. Every answer is kept in the briefing's folder as
 * soon as it is there.
 * @throws ScrcastError `pipeline/no-model-named`, `pipeline/no-key`, `pipeline/not-published`, `pipeline/not-agreed`, `draft/model-…`
 */
export const writeDraft = async (
  workspace: Workspace,
  { request, script, files, writer }: WriteDraftRequest,
  world: World,
): Promise<Script> => {
  const { model, timeoutSeconds } = workspace.settings.writer
  if (model === undefined) throw noModelNamed()
  const service = openService(world.environment, request.findings, writer.publishedUrl)
  const plan = await planDraftWriting(workspace, request, script)
  const folder = files.writing
  const { described } = await firstRequests(workspace, plan, { folder, service })
  const agree = agreeOnce(described, writer)
  const ask = openAsk({
    model: openOpenAi({ ...service, timeoutSeconds }),
    folder,
    mayLeave: agree,
    wait: (milliseconds) => {
      world.say(`${service.host} is asked again in ${Math.ceil(milliseconds / 1000)} s.`)
      return new Promise((resolve) => setTimeout(resolve, milliseconds))
    },
  })
  const written = await writeScript(plan, ask, (done, total) =>
    world.onProgress({ step: 'Writing segments', done, total }),
  )
  for (const line of describeOutcome(written)) world.say(line)
  return written.script
}

export interface WriteDraftRequest {
  readonly request: DraftRequest
  readonly script: Script
  readonly files: BriefingFiles
  readonly writer: Writer
}

/** What would be asked of the model. Reads the prompts, and asks nothing. */
export const planDraftWriting = async (
  { settings, templates }: Workspace,
  request: DraftRequest,
  script: Script,
): Promise<WritingPlan> => {
  const read = (name: string): Promise<string> => readTemplate(join('writer', name), templates)
  const prompts = parsePrompts({
    system: await read('system.md'),
    again: await read('again.md'),
    segments: await read('segments.yaml'),
  })
  return planWriting({
    ...request,
    script,
    prompts,
    model: settings.writer.model ?? '',
    alsoWrong: checkAsReviewed(request, script),
  })
}

/** A sentence that a review of the script would warn of does not get into it. */
const checkAsReviewed = (
  { document, findings, knowledge, locate, template: { rules } }: DraftRequest,
  script: Script,
): AlsoWrong => {
  if (document === undefined) return () => []
  const check = openSentenceCheck({ script, document, findings, knowledge, locate, rules })
  return (text, passages) =>
    check(
      text,
      passages.map(({ page, text: quote }) => ({ page, quote })),
    )
}

/** What a plan sends first, and where to. */
export interface FirstRequests {
  /** What, how much, to whom, and what it may cost. */
  readonly described: string
  /** The body of each request, byte for byte; those whose answers are kept are left out. */
  readonly bodies: readonly string[]
}

/** The requests of a plan that are not answered yet; `folder` keeps the answers. */
export const firstRequests = async (
  { settings }: Workspace,
  plan: WritingPlan,
  { folder, service }: { readonly folder: string; readonly service: Omit<WriterService, 'key'> },
): Promise<FirstRequests> => {
  const kept = await Promise.all(plan.tasks.map(({ request }) => isKept(folder, request)))
  const asked = plan.tasks.filter((_, index) => kept[index] !== true)
  const described = describePlan({
    service,
    model: plan.model,
    segments: asked.map(({ segment }) => segment.heading),
    kept: plan.tasks.length - asked.length,
    estimate: estimateWriting(asked),
    heldBack: plan.heldBack,
    ...(settings.writer.price === undefined ? {} : { price: settings.writer.price }),
  })
  return { described, bodies: asked.map(({ request }) => JSON.stringify(requestBody(request))) }
}

/** Asks before the first request leaves, and never again. */
const agreeOnce = (plan: string, { mayLeave }: Writer): (() => Promise<void>) => {
  let agreed: Promise<boolean> | undefined
  return async () => {
    agreed ??= mayLeave(plan)
    if (!(await agreed)) throw notAgreed()
  }
}
