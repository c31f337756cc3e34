import { join } from 'node:path'
import { loadKnowledge } from '../knowledge/index.ts'
import { findFfmpeg, planPreview, type Recording, renderRecording } from '../speak/index.ts'
import { agreeToSpeak } from './agree-to-speak.ts'
import { episodePicture } from './cover.ts'
import { brokenScript } from './errors.ts'
import { refuseWithdrawn } from './load-approved.ts'
import { faultsOf, loadBriefing } from './load-briefing.ts'
import { withVoices } from './open-voices.ts'
import { editionNamed } from './plan-editions.ts'
import type { World } from './progress.ts'
import type { VoiceEngine } from './voice-settings.ts'
import { findBriefing, type Workspace } from './workspace.ts'

export interface PreviewRequest {
  readonly slug: string
  readonly audience: string
  /** Counted from 1; the whole edition where it is absent. */
  readonly segment?: number
  /** Absent: as the settings say. */
  readonly voice?: VoiceEngine
}

/** A draft as it is heard. */
export interface Preview {
  readonly recording: Recording
  /** The audio file, under the briefing's own folder. */
  readonly path: string
}

/**
 * Speaks a script that nobody has approved yet, for its author to hear. It says first that it is a draft, and is written to the briefing's
 * folder alone, never to audio/ or feeds/; only its sentences are kept there by content, for the later rendering.
 * @throws ScrcastError where it was withdrawn, the script cannot be read, an edition or segment does not exist, no ffmpeg runs, or a sentence cannot be spoken
 */
export const previewBriefing = async (
  workspace: Workspace,
  { slug, audience, segment, voice }: PreviewRequest,
  world: World,
): Promise<Preview> => {
  const files = await findBriefing(workspace, slug)
  await refuseWithdrawn(files)
  const { reading } = await loadBriefing(files)
  if ('broken' in reading) throw brokenScript(files.script, faultsOf(reading))
  const { script } = reading
  const { publisher, show } = workspace.settings
  const { lexicon } = await loadKnowledge(join(workspace.folder, 'knowledge'))
  return withVoices(workspace.settings.voices, voice, world, async (voices) => {
    const plan = planPreview(slug, script, {
      audience: editionNamed(slug, script, audience),
      lexicon,
      voices: voices.names,
      ...(segment === undefined ? {} : { segment }),
    })
    await agreeToSpeak([plan], voices, workspace.audioCache, world)
    const recording = await renderRecording({
      plan,
      engine: voices.engine,
      ffmpeg: await findFfmpeg(world.environment),
      cover: await episodePicture(workspace),
      cacheFolder: workspace.audioCache,
      outFolder: files.preview,
      tags: {
        title: `DRAFT: ${script.frontMatter.title}`,
        artist: publisher.name,
        album: show.title,
        language: show.language,
      },
      onProgress: world.onProgress,
    })
    for (const warning of recording.warnings) world.say(warning)
    return { recording, path: join(files.preview, recording.audio.file) }
  })
}
