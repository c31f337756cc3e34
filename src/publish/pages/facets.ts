import { AUDIENCE_NAMES, AUDIENCES, type Audience, type Knowledge } from '../../knowledge/index.ts'
import { sha256 } from '../../shared/index.ts'
import type { Briefing } from './editions.ts'

/** What a reader may look for briefings by. */
export const FACETS = ['theme', 'agency', 'audience', 'nation', 'year', 'board'] as const
export type Facet = (typeof FACETS)[number]

/** How pages head each, in the plural, and the folder in which its pages lie. */
export const FACET_NAMES: Readonly<Record<Facet, { readonly one: string; readonly many: string; folder: string }>> = {
  theme: { one: 'Theme', many: 'Themes', folder: 'themes' },
  agency: { one: 'Agency', many: 'Agencies', folder: 'agencies' },
  audience: { one: 'Audience', many: 'Audiences', folder: 'audiences' },
  nation: { one: 'Nation', many: 'Nations', folder: 'nations' },
  year: { one: 'Year of the review', many: 'Years', folder: 'years' },
  board: { one: 'Board or partnership', many: 'Boards and partnerships', folder: 'boards' },
}

/** One value of a facet. */
export interface Tag {
  /** For addresses: small letters, digits and hyphens. */
  readonly slug: string
  readonly title: string
}

export type Tags = Readonly<Record<Facet, readonly Tag[]>>

/** What a briefing is found by. Agencies are those that a finding of the review names; audiences those they belong to, and its editions'. */
export const tagsOf = ({ lead, others }: Briefing, knowledge: Knowledge): Tags => {
  const { themes, review, agencies: named } = lead.facts
  const agencies = knowledge.agencies.filter(({ id }) => named.includes(id))
  const editions = [lead, ...others].map(({ facts }) => facts.audience)
  const audiences = new Set<Audience>([...agencies.map(({ audience }) => audience), ...editions])
  return {
    theme: themes.map((id) => ({ slug: id, title: themeTitle(id, knowledge) })),
    agency: agencies.map(({ id, name }) => ({ slug: id, title: capitalised(name.replace(/^the /, '')) })),
    audience: AUDIENCES.filter((one) => one !== 'everyone' && audiences.has(one)).map((one) => ({
      slug: one,
      title: capitalised(AUDIENCE_NAMES[one]),
    })),
    nation: tagOf(review.nation),
    year: tagOf(review.published.slice(0, 4)),
    board: tagOf(review.board),
  }
}

/** The place of the page of a tag. */
export const tagPath = (facet: Facet, { slug }: Tag): string => `${FACET_NAMES[facet].folder}/${slug}/index.html`

const themeTitle = (id: string, { themes }: Knowledge): string =>
  themes.find((theme) => theme.id === id)?.title ?? capitalised(id.replaceAll('-', ' '))

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const tagOf = (title: string): readonly Tag[] => (title === '' ? [] : [{ slug: slugOf(title), title }])

/** Names that would share an address, or have none in these letters, get one by their hash. */
const slugOf = (title: string): string => {
  const plain = title
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return /^[a-z0-9 &,.()'’-]+$/i.test(title) && plain !== ''
    ? plain
    : `${plain || 'named'}-${sha256(title).slice(0, 6)}`
}
