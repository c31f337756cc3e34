import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { exists, packagePath, writeWhole } from '../shared/index.ts'
import type { Recording } from '../speak/index.ts'
import { approveBriefing } from './approve-briefing.ts'
import { draftBriefing } from './draft-briefing.ts'
import { demoBlocked, notADemo } from './errors.ts'
import { DEFAULT_ANSWERS, initWorkspace } from './init-workspace.ts'
import type { World } from './progress.ts'
import { publishWorkspace } from './publish-workspace.ts'
import { renderBriefing } from './render-briefing.ts'
import { type ReviewReport, reviewBriefing } from './review-briefing.ts'
import { openWorkspace } from './workspace.ts'

/** What the demo made, for the table at its end. */
export interface DemoResult {
  readonly folder: string
  readonly slug: string
  readonly recording: Recording
  readonly sentences: ReviewReport['sentences']
  readonly feedFile: string
  /** How long the whole of it took. */
  readonly seconds: number
}

export interface DemoStep {
  readonly name: string
  readonly seconds: number
}

const MARK = '.scrcast-demo'

/**
 * The whole way from the bundled, invented review to a published feed, in a fresh workspace `demo` inside `parent`.
 * `seconds` reads a clock that only goes forward.
 * @throws ScrcastError `pipeline/not-a-demo` where a folder of that name holds something else
 */
export const runDemo = async (
  parent: string,
  world: World,
  seconds: () => number,
  onStep: (step: DemoStep) => void,
): Promise<DemoResult> => {
  const folder = join(resolve(parent), 'demo')
  const begin = seconds()
  const timed = async <T>(name: string, step: () => Promise<T>): Promise<T> => {
    const start = seconds()
    const result = await step()
    onStep({ name, seconds: seconds() - start })
    return result
  }
  const workspace = await timed('init', () => freshWorkspace(folder))
  const { slug } = await timed('draft', () =>
    draftBriefing(
      workspace,
      { from: packagePath('examples', 'bobbie', 'review.pdf'), template: 'briefing', again: false },
      world,
    ),
  )
  const { report } = await timed('review', () => reviewBriefing(workspace, slug, PUBLISHED_URL))
  await timed('approve', () => approveBriefing(workspace, slug, confirmations(slug, report), world.now))
  const [recording] = await timed('render', () => renderBriefing(workspace, { slug, audiences: ['everyone'] }, world))
  const { feeds } = await timed('publish', () => publishWorkspace(workspace, undefined, world))
  if (recording === undefined) throw new TypeError('rendering one edition gave no recording')
  return {
    folder,
    slug,
    recording,
    sentences: report.sentences,
    feedFile: join(workspace.feeds, feeds[0]?.path ?? ''),
    seconds: seconds() - begin,
  }
}

const PUBLISHED_URL = 'https://example.org/reviews/bobbie'

const freshWorkspace = async (folder: string) => {
  if (await exists(folder)) {
    if (!(await exists(join(folder, MARK)))) throw notADemo(folder)
    await rm(folder, { recursive: true })
  }
  await writeWhole(join(folder, MARK), 'This folder was made by "scrcast demo", which makes it anew each time.\n')
  await initWorkspace(folder, { ...DEFAULT_ANSWERS, publisher: 'Demonstration Safeguarding Children Partnership' })
  return openWorkspace(folder)
}

/** The invented review harms nobody, so the demo may say what a real approver must first have done. */
const confirmations = (slug: string, { remarks }: ReviewReport) => {
  const blockers = remarks.filter(({ level }) => level === 'blocker')
  if (blockers.length > 0)
    throw demoBlocked(
      slug,
      blockers.map(({ text }) => text),
    )
  const warnings = remarks.filter(({ level }) => level === 'warning')
  return {
    by: 'Demo reviewer',
    role: 'Demonstration',
    publishedUrl: PUBLISHED_URL,
    rights: 'permission',
    proceedingsClear: true,
    anonymityChecked: true,
    familyInformed: 'not-applicable',
    acknowledge: warnings.map(({ id }) => `${id}=Demonstration with an invented review`),
  }
}
