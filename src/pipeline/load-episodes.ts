import { join } from 'node:path'
import type { Knowledge } from '../knowledge/index.ts'
import { cardOf, type Episode, type EpisodeCard, type EpisodeSource, type Occasion } from '../publish/index.ts'
import type { ApprovedScript } from '../review/index.ts'
import { exists, readText, sha256 } from '../shared/index.ts'
import { parseRecording, type Recording } from '../speak/index.ts'
import { type CardNotes, type NotedCard, openCardNotes } from './card-notes.ts'
import { brokenFile } from './errors.ts'
import {
  type ApprovedBriefing,
  asApproved,
  loadApprovedBriefing,
  loadEdition,
  readBeside,
  recordingNames,
} from './load-publishable.ts'
import type { World } from './progress.ts'
import { type ReadScript, scriptNotes } from './script-notes.ts'
import { type BriefingFiles, briefingFiles, listBriefings, type Workspace } from './workspace.ts'

/** What cards are made with, beside the briefings themselves. */
export interface CardMaking {
  readonly publisher: string
  readonly knowledge: Knowledge
  /** What the program is: cards that another made are made again. */
  readonly program: string
}

/**
 * Every briefing that is approved and rendered, ready to be published. One without approval or audio, or whose time has not come, is left
 * out and said so; one that was changed after its approval stops everything, since leaving it out would withdraw it in silence; at the
 * withdrawal of another it stays as it was approved. A briefing is read only where one of its files has changed since it was last read.
 * @throws ScrcastError `review/approval-void` and what loading refuses
 */
export const loadEpisodes = async (
  workspace: Workspace,
  world: World,
  making: CardMaking,
  occasion: Occasion = 'publication',
): Promise<readonly EpisodeSource[]> => {
  const slugs = await listBriefings(workspace)
  if (slugs.length === 0) return []
  const notes = await openCardNotes(workspace, sha256(JSON.stringify(making)))
  const briefings = openBriefings(scriptNotes(making.program))
  const sources: EpisodeSource[] = []
  for (const [index, slug] of slugs.entries()) {
    const files = briefingFiles(workspace, slug)
    sources.push(...(await sourcesOf(files, world, { notes, briefings, making, occasion })))
    world.onProgress({ step: 'Reading the briefings', done: index + 1, total: slugs.length })
  }
  return sources
}

interface Loading {
  readonly notes: CardNotes
  readonly briefings: Briefings
  readonly making: CardMaking
  readonly occasion: Occasion
}

const sourcesOf = async (current: BriefingFiles, world: World, loading: Loading): Promise<readonly EpisodeSource[]> => {
  const { slug } = current
  if (await exists(current.withdrawal)) return []
  const names = await recordingNames(current)
  if (!(await exists(current.approval))) {
    world.say(`${slug} is left out: it is not approved.`)
    return []
  }
  if (names.length === 0) {
    world.say(`${slug} is left out: it is approved and not rendered.`)
    return []
  }
  const known = await loading.notes.read(current, names)
  const files = known === undefined && loading.occasion === 'withdrawal' ? await asApproved(current) : current
  const cards = known ?? (await makeCards(files, names, loading))
  const publishAt = cards[0]?.card.publishAt
  if (isLater(publishAt, world.now)) {
    world.say(`${slug} is left out until ${publishAt}.`)
    return []
  }
  return cards.map((noted) => sourceOf(files, noted, loading.briefings))
}

const makeCards = async (
  files: BriefingFiles,
  names: readonly string[],
  { notes, briefings, making }: Loading,
): Promise<readonly NotedCard[]> => {
  const marks = notes.mark(files, names)
  const cards: NotedCard[] = []
  for (const name of names) {
    const { episode, key } = await loadEdition(files, await briefings.open(files), name)
    cards.push({ name, key, card: cardOf(episode, making) })
  }
  await notes.write(files, marks, cards)
  return cards
}

const sourceOf = (files: BriefingFiles, { name, key, card }: NotedCard, briefings: Briefings): EpisodeSource => ({
  card,
  key,
  audioPath: join(files.audio, card.audio.file),
  load: async (): Promise<Episode> => (await loadEdition(files, await briefings.open(files), name)).episode,
  read: (file) => readBeside(files, name, file),
})

/** How many briefings are held at a time; a script takes some hundred kilobytes of memory. */
const HELD = 20

interface Briefings {
  readonly open: (files: BriefingFiles) => Promise<ApprovedBriefing>
}

/** The briefings that were last read, so that a few are read once and many do not fill the memory. */
const openBriefings = (readScript: ReadScript): Briefings => {
  const held = new Map<string, Promise<ApprovedBriefing>>()
  return {
    open: (files) => {
      const known = held.get(files.slug)
      if (known !== undefined) return known
      const [oldest] = held.keys()
      if (held.size >= HELD && oldest !== undefined) held.delete(oldest)
      const briefing = loadApprovedBriefing(files, readScript)
      held.set(files.slug, briefing)
      return briefing
    },
  }
}

/** Whether the time that its approver named has not come. */
export const isScheduled = ({ approval: { publishAt } }: ApprovedScript, now: Date): boolean => isLater(publishAt, now)

const isLater = (publishAt: EpisodeCard['publishAt'], now: Date): boolean =>
  publishAt !== undefined && Date.parse(publishAt) > now.getTime()

/** The recordings of a briefing, by the name of their edition. */
export const loadRecordings = async (files: BriefingFiles): Promise<readonly Recording[]> =>
  Promise.all((await recordingNames(files)).map((name) => loadRecording(join(files.audio, name))))

const loadRecording = async (path: string): Promise<Recording> => {
  try {
    return parseRecording(JSON.parse((await readText(path)) ?? ''))
  } catch (error) {
    throw brokenFile(path, error)
  }
}
