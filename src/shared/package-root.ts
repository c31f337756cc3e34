import { fileURLToPath } from 'node:url'

/** A path inside the installed package, the same whether the sources or their build are run. */
export const packagePath = (...parts: readonly string[]): string =>
  fileURLToPath(new URL(`../../${parts.join('/')}`, import.meta.url))
