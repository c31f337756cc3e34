import {
  atLengthOf,
  cardOf,
  contentOf,
  type Episode,
  type EpisodeSource,
  type PlannedFile,
  type PublishState,
  planSite,
  type SiteInput,
  type SitePlan,
} from '../../src/publish/index.ts'
import { sha256 } from '../../src/shared/index.ts'
import { bobbieEpisode, type Changes, cover, knowledge, NOW, show, siteTemplates } from './bobbie-episode.ts'

export const BASE = 'https://podcasts.example.org/briefings'

/** What a test changes in the site; its episodes are at hand. */
export type BobbieInput = Partial<Omit<SiteInput, 'episodes'> & { readonly episodes: readonly Episode[] }>

/** The site of the hand-made episodes, every file of it made; `input` replaces what it names. */
export const planBobbie = async (changes: readonly Changes[] = [{}], input: BobbieInput = {}): Promise<SitePlan> =>
  drawn(await planUndrawn(changes, input))

/** The same with files that are made when they are asked for. */
export const planUndrawn = async (changes: readonly Changes[], input: BobbieInput = {}): Promise<SitePlan> => {
  const { episodes = changes.map((change) => bobbieEpisode(change)), ...rest } = input
  const settings = {
    show,
    baseUrl: BASE,
    state: undefined,
    knowledge,
    now: NOW,
    cover,
    templates: await siteTemplates(),
    ...rest,
  }
  const sources = episodes.map((episode) => sourceOf(episode, settings))
  return planSite({ ...settings, episodes: sources })
}

/** An episode that is at hand, as one that is fetched. */
const sourceOf = (
  episode: Episode,
  { show: { publisher }, knowledge: known }: Pick<SiteInput, 'show' | 'knowledge'>,
): EpisodeSource => ({
  card: cardOf(episode, { publisher: publisher.name }),
  key: sha256(JSON.stringify(episode)),
  audioPath: episode.audioPath,
  load: async () => episode,
  tell: async () => atLengthOf(episode, { publisher: publisher.name, knowledge: known }),
  read: async (file) => episode[file],
})

const drawn = async (plan: SitePlan): Promise<SitePlan> => ({
  ...plan,
  files: await Promise.all(plan.files.map(drawnFile)),
})

const drawnFile = async (file: PlannedFile): Promise<PlannedFile> => {
  if (!('draw' in file)) return file
  const { role, path, searched } = file
  return { role, path, ...(searched === undefined ? {} : { searched }), content: (await contentOf(file)) ?? '' }
}

/** The text that a plan gives a file. */
export const textOf = ({ files }: SitePlan, path: string): string => {
  const file = files.find((one) => one.path === path)
  if (file === undefined || !('content' in file)) throw new Error(`the plan has no text for ${path}`)
  return String(file.content)
}

/** A later publication than the one that left `state`. */
export const laterThan = (state: PublishState, input: BobbieInput = {}): BobbieInput => ({
  state,
  now: new Date('2026-12-01T08:00:00Z'),
  ...input,
})
