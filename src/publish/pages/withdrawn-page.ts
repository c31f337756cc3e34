import { writtenDate } from '../dates.ts'
import { briefingPath } from '../site-paths.ts'
import type { Withdrawn } from '../withdrawn.ts'
import { frameOf } from './frame.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'

/** What stands where a withdrawn briefing stood: that it was withdrawn, and when. Neither what it was called nor why. */
export const withdrawnPage = ({ slug, withdrawnAt }: Withdrawn, site: Site): string => {
  const frame = frameOf(site, {
    path: briefingPath(slug),
    title: 'Withdrawn',
    description: 'A briefing that stood here was withdrawn.',
  })
  return fillPage(site.templates, 'withdrawn.hbs', { ...frame, canonical: '', withdrawnOn: writtenDate(withdrawnAt) })
}
