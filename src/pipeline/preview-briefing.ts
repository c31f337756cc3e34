import { join } from 'node:path'
import { type Audience, loadKnowledge } from '../knowledge/index.ts'
import { findFfmpeg, planPreview, type Recording, renderRecording } from '../speak/index.ts'
import { episodePicture } from './cover.ts'
import { brokenScript, noSuchEdition } from './errors.ts'
import { faultsOf, loadBriefing } from './load-briefing.ts'
import type { World } from './progress.ts'
import { editionsOf, withEngine } from './render-briefing.ts'
import { findBriefing, type Workspace } from './workspace.ts'

export interface PreviewRequest {
  readonly slug: string
  readonly audience: string
  /** Counted from 1; the whole edition where it is absent. */
  readonly segment?: number
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
 * @throws ScrcastError where the script cannot be read, an edition or segment does not exist, no ffmpeg runs, or a sentence cannot be spoken
 */
export const previewBriefing = async (
  workspace: Workspace,
  { slug, audience, segment }: PreviewRequest,
  world: World,
): Promise<Preview> => {
  const files = await findBriefing(workspace, slug)
  const { reading } = await loadBriefing(files)
  if ('broken' in reading) throw brokenScript(files.script, faultsOf(reading))
  const { script } = reading
  const plan = planPreview(slug, script, {
    audience: editionNamed(slug, audience, editionsOf(script)),
    lexicon: (await loadKnowledge(join(workspace.folder, 'knowledge'))).lexicon,
    voices: workspace.settings.voices,
    ...(segment === undefined ? {} : { segment }),
  })
  const { publisher, show } = workspace.settings
  const recording = await withEngine(workspace, async (engine) =>
    renderRecording({
      plan,
      engine,
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
    }),
  )
  for (const warning of recording.warnings) world.say(warning)
  return { recording, path: join(files.preview, recording.audio.file) }
}

const editionNamed = (slug: string, audience: string, known: readonly Audience[]): Audience => {
  const edition = known.find((one) => one === audience)
  if (edition === undefined) throw noSuchEdition(slug, audience, known)
  return edition
}
