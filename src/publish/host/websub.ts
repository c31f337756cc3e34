import { hubRefused, hubUnreachable } from '../errors.ts'

/** How long a hub may take to answer. */
const MOST_MILLISECONDS = 15_000

/**
 * Tells a WebSub hub that a feed changed: https://www.w3.org/TR/websub/ leaves the form of this to hubs; this is the one that they share.
 * @throws ScrcastError `publish/hub-unreachable`, `publish/hub-refused`
 */
export const tellHub = async (hub: string, feedAddress: string): Promise<void> => {
  const response = await post(hub, new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feedAddress }))
  if (!response.ok) throw hubRefused(hub, response.status, (await response.text()).trim().slice(0, 200))
  await response.body?.cancel()
}

/** The bytes that stand at an address; undefined where nothing can be had from it. */
export const fetchBytes = async (address: string): Promise<Uint8Array | undefined> => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(MOST_MILLISECONDS) })
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
  } catch {
    // No host, no answer, or one cut off: the caller says what that means.
    return undefined
  }
}

const post = async (hub: string, body: URLSearchParams): Promise<Response> => {
  try {
    // Followed, a redirect would tell a place that nobody named.
    return await fetch(hub, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(MOST_MILLISECONDS),
    })
  } catch (error) {
    throw hubUnreachable(hub, error)
  }
}
