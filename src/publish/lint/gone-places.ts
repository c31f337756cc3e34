import { playerPath, transcriptPath } from '../site-paths.ts'
import type { PublishState } from '../state.ts'

/** More questions would take a host's patience. */
const MOST_ASKED = 100

/**
 * Places of the site where nothing may stand: player and transcript of each withdrawn briefing, and media that others took the place of.
 * @param withdrawn slugs of the briefings that were withdrawn
 */
export const gonePlaces = (
  withdrawn: readonly string[],
  { gone = [], files }: Pick<PublishState, 'gone' | 'files'>,
): readonly string[] => {
  const present = new Set(files)
  const pages = withdrawn.flatMap((slug) => [playerPath(slug), transcriptPath({ slug, audience: 'everyone' })])
  return [...pages, ...gone].filter((path) => !present.has(path)).slice(0, MOST_ASKED)
}
