import { ScrcastError, sha256 } from '../../shared/index.ts'
import type { ReadableSite } from '../publish-site.ts'
import { SEARCH_FOLDER } from '../site-paths.ts'
import type { DrawnFile, SitePlan } from '../site-plan.ts'
import { withFiles } from '../with-files.ts'
import { indexPages } from './pagefind.ts'

/**
 * The plan with a search index of its briefings, made from their pages as they stand. An index of the very same pages is kept. Where it
 * cannot be made the site does without search, and a warning says so.
 * @param language BCP 47, such as `en-GB`
 */
export const withSearch = async (
  plan: SitePlan,
  language: string,
  { read, memory, stands }: ReadableSite,
): Promise<SitePlan> => {
  const paths = plan.files.filter(({ searched }) => searched === true).map(({ path }) => path)
  if (paths.length === 0) return plan
  const key = sha256([language, ...paths.map((path) => `${path} ${memory.get(path)?.sha256}`)].join('\n'))
  const known = [...memory.paths()]
    .filter((path) => path.startsWith(`${SEARCH_FOLDER}/`) && memory.get(path)?.madeFrom === key)
    .map((path) => indexFile(path, key, ''))
  if (known.some(({ path }) => path === ENTRY) && known.every(stands)) return withFiles(plan, known)
  try {
    const files = await indexPages({ paths, read }, language)
    return withFiles(
      plan,
      files.map(({ path, content }) => indexFile(`${SEARCH_FOLDER}/${path}`, key, content)),
    )
  } catch (error) {
    if (!(error instanceof ScrcastError)) throw error
    return { ...plan, warnings: [...plan.warnings, `${error.message} ${error.hint}`] }
  }
}

/** Names all other files of the index, so it is the last to be written, and where it is missing there is none. */
const ENTRY = `${SEARCH_FOLDER}/pagefind-entry.json`

const indexFile = (path: string, madeFrom: string, content: string | Uint8Array): DrawnFile => ({
  role: path === ENTRY ? 'front' : 'page',
  path,
  madeFrom,
  draw: () => content,
})
