import { join } from 'node:path'
import type { Knowledge } from '../knowledge/index.ts'
import {
  atLengthOf,
  cardOf,
  type Episode,
  type EpisodeCard,
  type EpisodeSource,
  type Occasion,
} from '../publish/index.ts'
import type { ApprovedScript } from '../review/index.ts'
import { exists, readText, sha256 } from '../shared/index.ts'
import { parseRecording, type Recording } from '../speak/index.ts'
import { type CardNotes, type NotedCard, openCardNotes } from './card-notes.ts'
import { brokenFile } from './errors.ts'
import { asApproved, loadEdition, readBeside, recordingNames } from './load-publishable.ts'
import { type OpenBriefings, openBriefings } from './open-briefings.ts'
import type { World } from './progress.ts'
import { scriptNotes } from './script-notes.ts'
import { type Told, type ToldNotes, toldNotes } from './told-notes.ts'
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
  const context = sha256(JSON.stringify(making))
  const [notes, told] = [await openCardNotes(workspace, context), toldNotes(context)]
  const briefings = openBriefings(scriptNotes(making.program))
  const sources: EpisodeSource[] = []
  for (const [index, slug] of slugs.entries()) {
    sources.push(...(await sourcesOf(slug, world, { workspace, notes, told, briefings, making, occasion })))
    world.onProgress({ step: 'Reading the briefings', done: index + 1, total: slugs.length })
  }
  return sources
}

interface Loading {
  readonly workspace: Workspace
  readonly notes: CardNotes
  readonly told: ToldNotes
  readonly briefings: OpenBriefings
  readonly making: CardMaking
  readonly occasion: Occasion
}

const sourcesOf = async (slug: string, world: World, loading: Loading): Promise<readonly EpisodeSource[]> => {
  const current = briefingFiles(loading.workspace, slug)
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
  const readsApproved = known === undefined && loading.occasion === 'withdrawal'
  const files = readsApproved ? await asApproved(current) : current
  const cards = known ?? (await makeCards(files, names, loading))
  const publishAt = cards[0]?.card.publishAt
  if (isLater(publishAt, world.now)) {
    world.say(`${slug} is left out until ${publishAt}.`)
    return []
  }
  const filesAgain = readsApproved ? () => files : placesOf(slug, loading.workspace)
  return cards.map((noted) => sourceOf(filesAgain, noted, loading))
}

const makeCards = async (
  files: BriefingFiles,
  names: readonly string[],
  { notes, told, briefings, making }: Loading,
): Promise<readonly NotedCard[]> => {
  const marks = notes.mark(files, names)
  const cards: NotedCard[] = []
  const tales: Told[] = []
  for (const name of names) {
    const { episode, key } = await loadEdition(files, await briefings.open(files), name)
    cards.push({ name, key, card: apart(cardOf(episode, making)) })
    tales.push({ key, atLength: atLengthOf(episode, making) })
  }
  await told.write(files, tales)
  await notes.write(files, marks, cards)
  return cards
}

/** The files of a briefing, named when they are looked at. A function within another would hold whatever that one knows. */
const placesOf =
  (slug: string, workspace: Workspace): (() => BriefingFiles) =>
  () =>
    briefingFiles(workspace, slug)

/** A card as JSON gives it back: a short text that was cut out of a script would else hold the whole script in memory. */
const apart = (card: EpisodeCard): EpisodeCard =>
  // JSON gives a card back as it was.
  JSON.parse(JSON.stringify(card)) as EpisodeCard

const sourceOf = (
  files: () => BriefingFiles,
  { name, key, card }: NotedCard,
  { briefings, told, making }: Loading,
): EpisodeSource => {
  const load = async (): Promise<Episode> => (await loadEdition(files(), await briefings.open(files()), name)).episode
  return {
    card,
    key,
    audioPath: join(files().audio, card.audio.file),
    load,
    tell: async () => (await told.read(files(), key)) ?? atLengthOf(await load(), making),
    read: (file) => readBeside(files(), name, file),
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
