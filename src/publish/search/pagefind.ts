import { searchIndexFailed } from '../errors.ts'

/** Pages that can be found by their words, each read when its turn has come. */
export interface SearchedPages {
  /** Places in the site. */
  readonly paths: readonly string[]
  readonly read: (path: string) => Promise<string>
}

/** Of a page's article, what is not its own words: the player, times and numbers, what the reader is told of the page. */
const NOT_SEARCHED = ['.player', '.at', 'sup', 'pre', '[aria-labelledby="share"]', '[aria-labelledby="about"]']

/** Parts of Pagefind that our own page does without. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./

/**
 * The search index of the pages, as files for the folder pagefind/ of the site. The same pages in the same order give the same bytes.
 * Runs Pagefind's own program, which comes inside its package; nothing is fetched.
 * @param language BCP 47, such as `en-GB`
 * @throws ScrcastError `publish/search-index-failed`
 */
export const indexPages = async (
  { paths, read }: SearchedPages,
  language: string,
): Promise<readonly { readonly path: string; readonly content: Uint8Array }[]> => {
  const pagefind = await import('pagefind')
  try {
    const { index, errors } = await pagefind.createIndex({
      rootSelector: 'article',
      excludeSelectors: NOT_SEARCHED,
      forceLanguage: language.replace(/-.*$/, '').toLowerCase(),
      keepIndexUrl: true,
    })
    if (index === undefined) throw new Error(errors.join('; '))
    for (const path of paths) failOn(await index.addHTMLFile({ sourcePath: path, content: await read(path) }))
    const { files, errors: faults } = await index.getFiles()
    failOn({ errors: faults })
    return files.filter(({ path }) => !UNUSED.test(path)).sort(entryLast)
  } catch (error) {
    throw searchIndexFailed(error)
  } finally {
    await pagefind.close()
  }
}

const failOn = ({ errors }: { readonly errors: readonly string[] }): void => {
  if (errors.length > 0) throw new Error(errors.join('; '))
}

/** By path, the file that names all others last: a reader never follows it to one that is not there. */
const entryLast = (one: { readonly path: string }, other: { readonly path: string }): number => {
  const [isEntry, otherIsEntry] = [one, other].map(({ path }) => path === 'pagefind-entry.json')
  if (isEntry !== otherIsEntry) return isEntry ? 1 : -1
  return one.path < other.path ? -1 : 1
}
