import type { PublishState } from '../state.ts'
import type { LintFinding } from './lint-rule.ts'

/** Files that feeds name: their own rules miss them, and say in which episode. */
const NAMED_BY_FEEDS = /\.(?:mp3|m4a|opus|vtt|srt|chapters\.json|png|jpg)$/

/**
 * Pages, feeds and what they are dressed with that publishing wrote and that are no longer there.
 * @param isThere whether the site has a file at a path
 */
export const lintPresence = (
  { files, baseUrl }: Pick<PublishState, 'files' | 'baseUrl'>,
  isThere: (path: string) => boolean,
): readonly LintFinding[] =>
  files
    .filter((path) => !NAMED_BY_FEEDS.test(path) && !isThere(path))
    .map((path) => ({
      rule: 'files-there',
      level: 'error',
      address: `${baseUrl}/${path}`,
      text: 'it was published, and is not in the site’s folder',
      explanation: 'Links, apps and search engines lead to it.',
      source: 'What publishing wrote, in state.json',
    }))
