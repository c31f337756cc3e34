import { encodeQR } from 'qr'
import { AUDIENCE_NAMES, type Audience } from '../../knowledge/index.ts'
import { addressOf, feedPath, qrPath, relativeLink, SUBSCRIBE } from '../site-paths.ts'
import { addressParts, frameOf } from './frame.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'

/** The page that says how to follow each feed. */
export const subscribePage = (audiences: readonly Audience[], site: Site): string => {
  const head = {
    path: SUBSCRIBE,
    title: 'Subscribe',
    description: `How to have each briefing of ${site.show.title} brought to you by a podcast app.`,
  }
  return fillPage(site.templates, 'subscribe.hbs', {
    ...frameOf(site, head),
    feeds: audiences.map((audience) => feedValues(audience, site)),
  })
}

/** A feed's address as a picture that a phone's camera reads. */
export const qrPicture = (audience: Audience, { baseUrl }: Site): string =>
  encodeQR(addressOf(baseUrl, feedPath(audience)), 'svg', { ecc: 'medium', border: 4 })

const feedValues = (audience: Audience, { baseUrl }: Site) => {
  const address = addressOf(baseUrl, feedPath(audience))
  return {
    id: audience,
    name: AUDIENCE_NAMES[audience],
    addressParts: addressParts(address),
    link: relativeLink(SUBSCRIBE, feedPath(audience)),
    picture: relativeLink(SUBSCRIBE, qrPath(audience)),
    apps: appLinks(address),
  }
}

/**
 * Links that open a feed in an app, in the forms that the apps themselves take: Apple Podcasts `podcast:` in the place of `https:`,
 * Overcast with the whole address, AntennaPod by its own page, which hands over to the app.
 */
const appLinks = (address: string) => [
  { name: 'Apple Podcasts', link: address.replace(/^https?:/, 'podcast:') },
  { name: 'Overcast', link: `overcast://x-callback-url/add?url=${encodeURIComponent(address)}` },
  { name: 'AntennaPod', link: `https://antennapod.org/deeplink/subscribe/?url=${encodeURIComponent(address)}` },
]
