import { join } from 'node:path'
import type { Audience } from '../knowledge/index.ts'
import {
  findFfmpeg,
  type PlanSummary,
  type Recording,
  renderEditions,
  type SoundFiles,
  summarisePlan,
} from '../speak/index.ts'
import { agreeToSpeak, stillToSpeak, type ToSpeak } from './agree-to-speak.ts'
import { episodePicture } from './cover.ts'
import { withVoices } from './open-voices.ts'
import { planEditions } from './plan-editions.ts'
import type { World } from './progress.ts'
import type { VoiceEngine } from './voice-settings.ts'
import type { Workspace } from './workspace.ts'

export interface RenderBriefingRequest {
  readonly slug: string
  /** Names of editions, such as "everyone" and "police"; none: those whose feeds the settings name, where the script has them. */
  readonly audiences: readonly string[]
  /** Absent: as the settings say. */
  readonly voice?: VoiceEngine
}

/**
 * Renders editions of an approved briefing to audio, with transcripts and chapters.
 * @throws ScrcastError where the script is not approved or was changed since, an edition does not exist, no ffmpeg runs, nobody agreed to
 *   send sentences to a service, or a sentence cannot be spoken; sentences that were spoken are kept
 */
export const renderBriefing = (
  workspace: Workspace,
  request: RenderBriefingRequest,
  world: World,
): Promise<readonly Recording[]> =>
  withVoices(workspace.settings.voices, request.voice, world, async (voices) => {
    const { files, plans, title } = await planEditions(workspace, request, voices.names)
    const { publisher, show, formats } = workspace.settings
    const ffmpeg = await findFfmpeg(world.environment)
    const cover = await episodePicture(workspace)
    await agreeToSpeak(plans, voices, workspace.audioCache, world)
    const recordings = await renderEditions(plans, {
      engine: voices.engine,
      ffmpeg,
      cover,
      cacheFolder: workspace.audioCache,
      outFolder: files.audio,
      tags: { title, artist: publisher.name, album: show.title, language: show.language },
      sounds: soundsOf(workspace),
      formats,
      onProgress: world.onProgress,
    })
    for (const warning of new Set(recordings.flatMap(({ warnings }) => warnings))) world.say(warning)
    return recordings
  })

const soundsOf = ({ folder, settings: { show } }: Workspace): SoundFiles => ({
  ...(show.intro === undefined ? {} : { intro: join(folder, show.intro) }),
  ...(show.outro === undefined ? {} : { outro: join(folder, show.outro) }),
})

/** What rendering would do. */
export interface PlannedRender {
  readonly editions: readonly (PlanSummary & { readonly audience: Audience })[]
  /** All editions in one. */
  readonly together: ToSpeak
}

/** What rendering would do, edition by edition and in all. Speaks and writes nothing. */
export const planRender = (
  workspace: Workspace,
  request: RenderBriefingRequest,
  world: World,
): Promise<PlannedRender> =>
  withVoices(workspace.settings.voices, request.voice, world, async ({ engine, names }) => {
    const { plans } = await planEditions(workspace, request, names)
    const editions = plans.map(async (plan) => ({
      audience: plan.audience,
      ...(await summarisePlan(plan, engine, workspace.audioCache)),
    }))
    return { editions: await Promise.all(editions), together: await stillToSpeak(plans, engine, workspace.audioCache) }
  })
