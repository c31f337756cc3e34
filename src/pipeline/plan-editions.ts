import { join } from 'node:path'
import type { Script } from '../draft/index.ts'
import { AUDIENCES, type Audience, loadKnowledge } from '../knowledge/index.ts'
import { type AudioPlan, planAudio } from '../speak/index.ts'
import { noSuchEdition } from './errors.ts'
import { loadApproved } from './load-approved.ts'
import type { Voices } from './open-voices.ts'
import { type BriefingFiles, findBriefing, type Workspace } from './workspace.ts'

export interface PlannedEditions {
  readonly files: BriefingFiles
  readonly plans: readonly AudioPlan[]
  readonly title: string
}

/**
 * What is to be spoken for editions of an approved briefing.
 * @throws ScrcastError where the script is not approved or was changed since, an edition does not exist, or a sentence has no spoken form
 */
export const planEditions = async (
  workspace: Workspace,
  { slug, audiences }: { readonly slug: string; readonly audiences: readonly string[] },
  voices: Voices['names'],
): Promise<PlannedEditions> => {
  const files = await findBriefing(workspace, slug)
  const { approved } = await loadApproved(files)
  const wanted =
    audiences.length === 0
      ? editionsOf(approved.script).filter((edition) => workspace.settings.audiences.includes(edition))
      : audiences.map((audience) => editionNamed(slug, approved.script, audience))
  const { lexicon } = await loadKnowledge(join(workspace.folder, 'knowledge'))
  return {
    files,
    plans: wanted.map((audience) => planAudio(approved, { audience, lexicon, voices })),
    title: approved.script.frontMatter.title,
  }
}

/**
 * The edition of that name.
 * @throws ScrcastError `pipeline/no-such-edition`
 */
export const editionNamed = (slug: string, script: Script, audience: string): Audience => {
  const known = editionsOf(script)
  const edition = known.find((one) => one === audience)
  if (edition === undefined) throw noSuchEdition(slug, audience, known)
  return edition
}

/** Editions that a script has: the one for everyone, and one for each audience with a segment of its own. */
export const editionsOf = (script: Script): readonly Audience[] =>
  AUDIENCES.filter(
    (audience) => audience === 'everyone' || script.segments.some((segment) => segment.audience === audience),
  )
