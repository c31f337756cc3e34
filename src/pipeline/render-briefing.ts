import { join } from 'node:path'
import type { Script } from '../draft/index.ts'
import { AUDIENCES, type Audience, loadKnowledge } from '../knowledge/index.ts'
import {
  type AudioPlan,
  findFfmpeg,
  openBuiltInEngine,
  type PlanSummary,
  planAudio,
  type Recording,
  renderRecording,
  type SpeechEngine,
  summarisePlan,
} from '../speak/index.ts'
import { episodePicture } from './cover.ts'
import { noSuchEdition } from './errors.ts'
import { loadApproved } from './load-approved.ts'
import type { World } from './progress.ts'
import { type BriefingFiles, findBriefing, type Workspace } from './workspace.ts'

/**
 * Renders editions of an approved briefing to audio, with transcripts and chapters.
 * @throws ScrcastError where the script is not approved or was changed since, an edition does not exist, no ffmpeg runs, or a sentence
 *   cannot be spoken; sentences that were spoken are kept
 */
export const renderBriefing = async (
  workspace: Workspace,
  slug: string,
  audiences: readonly string[],
  world: World,
): Promise<readonly Recording[]> => {
  const { files, plans } = await planEditions(workspace, slug, audiences)
  const { publisher, show } = workspace.settings
  const ffmpeg = await findFfmpeg(world.environment)
  const cover = await episodePicture(workspace)
  return withEngine(workspace, async (engine) => {
    const recordings: Recording[] = []
    for (const { plan, title } of plans) {
      const recording = await renderRecording({
        plan,
        engine,
        ffmpeg,
        cover,
        cacheFolder: workspace.audioCache,
        outFolder: files.audio,
        tags: { title, artist: publisher.name, album: show.title, language: show.language },
        onProgress: world.onProgress,
      })
      for (const warning of recording.warnings) world.say(warning)
      recordings.push(recording)
    }
    return recordings
  })
}

/** What rendering would do, edition by edition. Speaks and writes nothing. */
export const planRender = async (
  workspace: Workspace,
  slug: string,
  audiences: readonly string[],
): Promise<readonly (PlanSummary & { readonly audience: Audience })[]> => {
  const { plans } = await planEditions(workspace, slug, audiences)
  return withEngine(workspace, (engine) =>
    Promise.all(
      plans.map(async ({ plan }) => ({
        audience: plan.audience,
        ...(await summarisePlan(plan, engine, workspace.audioCache)),
      })),
    ),
  )
}

interface PlannedEditions {
  readonly files: BriefingFiles
  readonly plans: readonly { readonly plan: AudioPlan; readonly title: string }[]
}

const planEditions = async (
  workspace: Workspace,
  slug: string,
  audiences: readonly string[],
): Promise<PlannedEditions> => {
  const files = await findBriefing(workspace, slug)
  const { approved } = await loadApproved(files)
  const known = editionsOf(approved.script)
  const wanted = audiences.map((audience) => {
    const edition = known.find((one) => one === audience)
    if (edition === undefined) throw noSuchEdition(slug, audience, known)
    return edition
  })
  const { lexicon } = await loadKnowledge(join(workspace.folder, 'knowledge'))
  const { engine, narrator, reader } = workspace.settings.voices
  return {
    files,
    plans: wanted.map((audience) => ({
      plan: planAudio(approved, { audience, lexicon, voices: { engine, narrator, reader } }),
      title: approved.script.frontMatter.title,
    })),
  }
}

/** Opens the workspace's speech engine, and closes it whatever happens. */
export const withEngine = async <T>({ settings }: Workspace, use: (engine: SpeechEngine) => Promise<T>): Promise<T> => {
  const engine = await openBuiltInEngine(settings.voices)
  try {
    return await use(engine)
  } finally {
    await engine.close()
  }
}

/** Editions that a script has: the one for everyone, and one for each audience with a segment of its own. */
export const editionsOf = (script: Script): readonly Audience[] =>
  AUDIENCES.filter(
    (audience) => audience === 'everyone' || script.segments.some((segment) => segment.audience === audience),
  )
