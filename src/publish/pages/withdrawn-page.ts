import { writtenDate } from '../dates.ts'
import { briefingPath, relativeLink } from '../site-paths.ts'
import type { Withdrawn } from '../withdrawn.ts'
import { frameOf } from './frame.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'

/**
 * What stands where a withdrawn briefing stood: that it was withdrawn, when, and where another took its place the way to that one. Neither
 * what it was called nor why.
 * @param published briefings that have a page now
 */
export const withdrawnPage = (
  { slug, withdrawnAt, replacedBy }: Withdrawn,
  published: readonly string[],
  site: Site,
): string => {
  const frame = frameOf(site, {
    path: briefingPath(slug),
    title: 'Withdrawn',
    description: 'A briefing that stood here was withdrawn.',
  })
  const leads = replacedBy !== undefined && published.includes(replacedBy)
  return fillPage(site.templates, 'withdrawn.hbs', {
    ...frame,
    canonical: '',
    withdrawnOn: writtenDate(withdrawnAt),
    replacement: leads ? relativeLink(briefingPath(slug), briefingPath(replacedBy)) : '',
  })
}
