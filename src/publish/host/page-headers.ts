import { contentPolicy } from '../content-policy.ts'

/**
 * What a host says of a page, beside its type: the policy that the page itself states, or a wider one, for a browser keeps to both; and
 * what only a header can say, who may show it within a page of theirs. That is everyone for the player, and nobody for the rest.
 * What stands in a player's place once it is gone may be shown there too, or a frame on another site would stay empty and not say why.
 * @param path of the file, with slashes of this system or forward ones
 * @param asked the address that it was asked for by, where that is another's
 */
export const pageHeaders = (path: string, asked = path): Readonly<Record<string, string>> => {
  if (!path.endsWith('.html')) return {}
  const framedBy = /[\\/]player\.html(?:\?|$)/.test(asked) ? '*' : "'none'"
  return {
    'content-security-policy': `${contentPolicy({ searches: true })}; frame-ancestors ${framedBy}`,
    'referrer-policy': 'no-referrer',
  }
}
