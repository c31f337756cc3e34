import type { DescribedEpisode } from './described-episode.ts'
import { formatGone, GONE_LIST } from './gone-list.ts'
import { briefingPage } from './pages/briefing-page.ts'
import { homePage } from './pages/home-page.ts'
import { notFoundPage } from './pages/not-found-page.ts'
import type { Site } from './pages/site.ts'
import { siteTemplate } from './pages/site-templates.ts'
import { transcriptPage } from './pages/transcript-page.ts'
import { withdrawnPage } from './pages/withdrawn-page.ts'
import { briefingPath, HOME, ICON, NOT_FOUND, PLAYER, STYLESHEET } from './site-paths.ts'
import type { PlannedFile } from './site-plan.ts'
import type { Withdrawn } from './withdrawn.ts'

/** What people read, and what it is dressed with: style, player and icon before the pages that use them, the front page last. */
export const planPages = (
  episodes: readonly DescribedEpisode[],
  withdrawn: readonly Withdrawn[],
  site: Site,
): readonly PlannedFile[] => [
  page(STYLESHEET, siteTemplate(site.templates, 'site.css')),
  page(PLAYER, siteTemplate(site.templates, 'player.js')),
  page(ICON, siteTemplate(site.templates, 'icon.svg')),
  page(NOT_FOUND, notFoundPage(site)),
  ...episodes.map(({ episode, facts }) => page(facts.paths.transcript, transcriptPage(episode, facts, site))),
  ...leading(episodes).map(({ episode, facts }) => page(facts.paths.page, briefingPage(episode, facts, site))),
  ...withdrawn.map((one) => page(briefingPath(one.slug), withdrawnPage(one, site))),
  ...(withdrawn.length === 0 ? [] : [page(GONE_LIST, formatGone(slugsOf(withdrawn), site.baseUrl))]),
  page(
    HOME,
    homePage(
      leading(episodes).map(({ facts }) => facts),
      site,
    ),
  ),
]

const slugsOf = (withdrawn: readonly Withdrawn[]): readonly string[] => withdrawn.map(({ slug }) => slug)

/** The edition of each briefing that its page shows: the first, which is that for everyone where there is one. */
const leading = (episodes: readonly DescribedEpisode[]): readonly DescribedEpisode[] =>
  [...new Map([...episodes].reverse().map((one) => [one.facts.slug, one])).values()].reverse()

const page = (path: string, content: string): PlannedFile => ({ role: 'page', path, content })
