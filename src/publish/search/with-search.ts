import { ScrcastError } from '../../shared/index.ts'
import { SEARCH_FOLDER } from '../site-paths.ts'
import type { PlannedFile, SitePlan } from '../site-plan.ts'
import { indexPages, type SearchedPage } from './pagefind.ts'

/**
 * The plan with a search index of its briefings. Where the index cannot be made the site does without search, and a warning says so.
 * @param language BCP 47, such as `en-GB`
 */
export const withSearch = async (plan: SitePlan, language: string): Promise<SitePlan> => {
  const pages = searchedPages(plan)
  if (pages.length === 0) return plan
  try {
    const files = await indexPages(pages, language)
    return withFiles(
      plan,
      files.map(({ path, content }): PlannedFile => ({ role: 'page', path: `${SEARCH_FOLDER}/${path}`, content })),
    )
  } catch (error) {
    if (!(error instanceof ScrcastError)) throw error
    return { ...plan, warnings: [...plan.warnings, `${error.message} ${error.hint}`] }
  }
}

const searchedPages = ({ files }: SitePlan): readonly SearchedPage[] =>
  files.flatMap((file) =>
    'searched' in file && file.searched ? [{ path: file.path, html: String(file.content) }] : [],
  )

/** The plan with more files, before its feeds. */
const withFiles = (plan: SitePlan, more: readonly PlannedFile[]): SitePlan => {
  const paths = new Set(more.map(({ path }) => path))
  return {
    ...plan,
    files: [
      ...plan.files.filter(({ role }) => role !== 'feed'),
      ...more,
      ...plan.files.filter(({ role }) => role === 'feed'),
    ],
    stale: plan.stale.filter((path) => !paths.has(path)),
    state: { ...plan.state, files: [...new Set([...plan.state.files, ...paths])].sort() },
  }
}
