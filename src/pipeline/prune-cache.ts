import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readScript } from '../draft/index.ts'
import { loadKnowledge } from '../knowledge/index.ts'
import { listFolder, readText } from '../shared/index.ts'
import { keysOf, planPreview } from '../speak/index.ts'
import { brokenScript } from './errors.ts'
import { faultsOf } from './load-briefing.ts'
import { withVoices } from './open-voices.ts'
import { editionsOf } from './plan-editions.ts'
import type { World } from './progress.ts'
import { briefingFiles, listBriefings, type Workspace } from './workspace.ts'

export interface Pruned {
  /** Kept sentences that a script of the workspace still says, with the voices of the settings. */
  readonly kept: number
  readonly removed: number
}

/**
 * Deletes spoken sentences that no script says any more, or that other voices spoke, and what was encoded of sentences: that is made again
 * from them in a moment. Scripts that are not approved count too; a script that
 * cannot be read stops everything, since its sentences cannot be told. Deletes nothing where `dryRun` is set.
 * @throws ScrcastError where a script or the settings cannot be read
 */
export const pruneCache = async (workspace: Workspace, dryRun: boolean, world: World): Promise<Pruned> => {
  const wanted = await wantedKeys(workspace, world)
  let [kept, removed] = [0, 0]
  for (const group of await listFolder(workspace.audioCache)) {
    const folder = join(workspace.audioCache, group)
    for (const name of await listFolder(folder)) {
      const isSentence = name.endsWith('.pcm')
      if (isSentence && wanted.has(name.slice(0, -'.pcm'.length))) {
        kept += 1
        continue
      }
      if (isSentence) removed += 1
      if (!dryRun) await rm(join(folder, name), { force: true })
    }
  }
  return { kept, removed }
}

const wantedKeys = async (workspace: Workspace, world: World): Promise<ReadonlySet<string>> => {
  const { lexicon } = await loadKnowledge(join(workspace.folder, 'knowledge'))
  const slugs = await listBriefings(workspace)
  return withVoices(workspace.settings.voices, undefined, world, async ({ engine, names }) => {
    const keys = new Set<string>()
    for (const slug of slugs) {
      const files = briefingFiles(workspace, slug)
      const text = await readText(files.script)
      const reading = text === undefined ? undefined : readScript(text)
      if (reading === undefined) continue
      if ('broken' in reading) throw brokenScript(files.script, faultsOf(reading))
      for (const audience of editionsOf(reading.script)) {
        const { utterances } = planPreview(slug, reading.script, { audience, lexicon, voices: names })
        for (const key of keysOf(utterances, engine)) keys.add(key)
      }
    }
    return keys
  })
}
