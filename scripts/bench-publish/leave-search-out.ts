// Loaded before all else: puts a package that indexes nothing in the place of Pagefind, so that publishing goes on without search.
import { registerHooks } from 'node:module'

const NOTHING = `export const createIndex = async () => ({ errors: ['left out'] })
export const close = async () => undefined`

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'pagefind'
      ? { url: `data:text/javascript,${encodeURIComponent(NOTHING)}`, shortCircuit: true }
      : next(specifier, context),
})
