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

/**
 * Tells what a briefing is found by. Agencies are those that a finding of the review names; audiences those they belong to, and its
 * editions'. Each value is one tag, whatever the number of briefings that have it.
 */
export const tagging = (knowledge: Knowledge): ((briefing: Briefing) => Tags) => {
  const themeTag = once((id: string) => ({ slug: id, title: themeTitle(id, knowledge) }))
  const agencyTag = once(({ id, name }: Agency) => ({ slug: id, title: capitalised(name.replace(/^the /, '')) }))
  const audienceTag = once((audience: Audience) => ({ slug: audience, title: capitalised(AUDIENCE_NAMES[audience]) }))
  const namedTag = once((title: string) => ({ slug: slugOf(title), title }))
  const named = (title: string): readonly Tag[] => (title === '' ? [] : [namedTag(title)])
  return ({ lead, others }) => {
    const { themes, review } = lead.facts
    const agencies = knowledge.agencies.filter(({ id }) => lead.facts.agencies.includes(id))
    const editions = [lead, ...others].map(({ facts }) => facts.audience)
    const audiences = new Set<Audience>([...agencies.map(({ audience }) => audience), ...editions])
    return {
      theme: themes.map(themeTag),
      agency: agencies.map(agencyTag),
      audience: AUDIENCES.filter((one) => one !== 'everyone' && audiences.has(one)).map(audienceTag),
      nation: named(review.nation),
      year: named(review.published.slice(0, 4)),
      board: named(review.board),
    }
  }
}

type Agency = Knowledge['agencies'][number]

/** The same tag for the same value: thousands of briefings share a few. */
const once = <Value>(make: (value: Value) => Tag): ((value: Value) => Tag) => {
  const made = new Map<Value, Tag>()
  return (value) => {
    const tag = made.get(value) ?? make(value)
    made.set(value, tag)
    return tag
  }
}

/** The place of the page of a tag. */
export const tagPath = (facet: Facet, { slug }: Tag): string => `${FACET_NAMES[facet].folder}/${slug}/index.html`

const themeTitle = (id: string, { themes }: Knowledge): string =>
  themes.find((theme) => theme.id === id)?.title ?? capitalised(id.replaceAll('-', ' '))

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

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
