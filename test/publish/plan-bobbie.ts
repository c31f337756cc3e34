import { type PublishState, planSite, type SiteInput, type SitePlan } from '../../src/publish/index.ts'
import { bobbieEpisode, type Changes, cover, knowledge, NOW, show, siteTemplates } from './bobbie-episode.ts'

export const BASE = 'https://podcasts.example.org/briefings'

/** The site of the hand-made episodes; `input` replaces what it names. */
export const planBobbie = async (
  changes: readonly Changes[] = [{}],
  input: Partial<SiteInput> = {},
): Promise<SitePlan> =>
  planSite({
    episodes: changes.map((change) => bobbieEpisode(change)),
    show,
    baseUrl: BASE,
    state: undefined,
    knowledge,
    now: NOW,
    cover,
    templates: await siteTemplates(),
    ...input,
  })

/** The text that a plan gives a file. */
export const textOf = ({ files }: SitePlan, path: string): string => {
  const file = files.find((one) => one.path === path)
  if (file === undefined || !('content' in file)) throw new Error(`the plan has no text for ${path}`)
  return String(file.content)
}

/** A later publication than the one that left `state`. */
export const laterThan = (state: PublishState, input: Partial<SiteInput> = {}): Partial<SiteInput> => ({
  state,
  now: new Date('2026-12-01T08:00:00Z'),
  ...input,
})
