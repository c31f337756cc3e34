import { badBaseUrl } from './errors.ts'

/**
 * The address under which the site will stand, without a slash at its end.
 * @throws ScrcastError `publish/bad-base-url`
 */
export const parseBaseUrl = (written: string): string => {
  const url = URL.parse(written.trim())
  if (url === null) throw badBaseUrl(written, 'it is not a whole web address')
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw badBaseUrl(written, 'it does not begin with https://')
  // Apps that sign in for the feed do not sign in for its audio: gPodder gets a 401 on every enclosure.
  if (url.username !== '' || url.password !== '') throw badBaseUrl(written, 'it holds a name or password')
  if (url.search !== '' || url.hash !== '') throw badBaseUrl(written, 'it has a part after ? or #')
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

/** Whether an address reaches nobody but this machine. */
export const isLoopback = (baseUrl: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(baseUrl).hostname)
