import { join } from 'node:path'
import { AUDIENCES, type Audience, loadKnowledge } from '../knowledge/index.ts'
import type { ApprovedScript } from '../review/index.ts'
import { findFfmpeg, openBuiltInEngine, planAudio, type Recording, renderRecording } from '../speak/index.ts'
import { episodePicture } from './cover.ts'
import { noSuchEdition } from './errors.ts'
import { loadApproved } from './load-approved.ts'
import type { World } from './progress.ts'
import { findBriefing, type Workspace } from './workspace.ts'

/**
 * Renders editions of an approved briefing to audio, with transcripts and chapters.
 * @throws ScrcastError where the script is not approved or was changed since, an edition does not exist, no ffmpeg runs, or a sentence
 *   cannot be spoken; sentences that were spoken are kept
 */
export const renderBriefing = async (
  workspace: Workspace,
  slug: string,
  audiences: readonly Audience[],
  world: World,
): Promise<readonly Recording[]> => {
  const files = await findBriefing(workspace, slug)
  const { approved } = await loadApproved(files)
  for (const audience of audiences) assertEdition(approved, audience)
  const { lexicon } = await loadKnowledge(join(workspace.folder, 'knowledge'))
  const { voices, publisher, show } = workspace.settings
  const ffmpeg = await findFfmpeg(world.environment)
  const picture = await episodePicture(workspace)
  const engine = await openBuiltInEngine(voices)
  try {
    const recordings: Recording[] = []
    for (const audience of audiences) {
      const recording = await renderRecording({
        plan: planAudio(approved, {
          audience,
          lexicon,
          voices: { engine: voices.engine, narrator: voices.narrator, reader: voices.reader },
        }),
        engine,
        ffmpeg,
        cover: picture,
        cacheFolder: workspace.audioCache,
        outFolder: files.audio,
        tags: {
          title: approved.script.frontMatter.title,
          artist: publisher.name,
          album: show.title,
          language: show.language,
        },
        onProgress: ({ step, done, total }) => world.onProgress({ step, done, total }),
      })
      for (const warning of recording.warnings) world.say(warning)
      recordings.push(recording)
    }
    return recordings
  } finally {
    await engine.close()
  }
}

/** Editions that a script has: the one for everyone, and one for each audience with a segment of its own. */
export const editionsOf = ({ script }: ApprovedScript): readonly Audience[] =>
  AUDIENCES.filter(
    (audience) => audience === 'everyone' || script.segments.some((segment) => segment.audience === audience),
  )

const assertEdition = (approved: ApprovedScript, audience: Audience): void => {
  const known = editionsOf(approved)
  if (!known.includes(audience)) throw noSuchEdition(approved.slug, audience, known)
}
