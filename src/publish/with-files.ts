import type { PlannedFile, SitePlan } from './site-plan.ts'

/** The plan with more pages, before what leads to pages and before its feeds. */
export const withFiles = (plan: SitePlan, more: readonly PlannedFile[]): SitePlan => {
  const paths = new Set(more.map(({ path }) => path))
  const at = plan.files.findIndex(({ role }) => role === 'front' || role === 'feed')
  const place = at < 0 ? plan.files.length : at
  return {
    ...plan,
    files: [...plan.files.slice(0, place), ...more, ...plan.files.slice(place)],
    stale: plan.stale.filter((path) => !paths.has(path)),
    state: { ...plan.state, files: [...new Set([...plan.state.files, ...paths])].sort() },
  }
}
