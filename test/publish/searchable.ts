import { type SitePlan, withSearch } from '../../src/publish/index.ts'
import { emptyMemory } from '../../src/publish/site-memory.ts'
import { textOf } from './plan-bobbie.ts'

/** A made plan with its search index, as if its pages stood in a folder. */
export const searchable = (plan: SitePlan, language: string): Promise<SitePlan> =>
  withSearch(plan, language, {
    read: async (path) => textOf(plan, path),
    memory: emptyMemory(),
    stands: () => false,
  })
