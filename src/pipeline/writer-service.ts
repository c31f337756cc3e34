import type { Findings } from '../find/index.ts'
import { brokenServiceAddress, noKey, notPublished } from './errors.ts'

/** Where a model is. */
export interface WriterService {
  readonly baseUrl: string
  readonly key: string
  /** With its port, if it has one of its own. */
  readonly host: string
  /** Whether it is on this machine: nothing leaves it then. */
  readonly isHere: boolean
  /** Whether what is sent can be read on the way. */
  readonly isEncrypted: boolean
}

/** The address of the OpenAI package's own service, which is meant where none is named. */
const DEFAULT_ADDRESS = 'https://api.openai.com/v1'

/**
 * The service that the environment names, by OPENAI_BASE_URL and OPENAI_API_KEY. A service on this machine needs no key, and may be
 * given a review that is not published.
 * @throws ScrcastError `pipeline/broken-service-address`, `pipeline/no-key`, `pipeline/not-published`
 */
export const openService = (
  environment: Readonly<Record<string, string | undefined>>,
  findings: Pick<Findings, 'remarks'>,
  publishedUrl?: string,
): WriterService => {
  const { host, isHere, ...place } = serviceAddress(environment)
  const key = environment.OPENAI_API_KEY?.trim() || (isHere ? 'none' : '')
  if (key === '') throw noKey(host)
  const marked = findings.remarks.find(({ rule }) => rule === 'source-status')
  const isPublished = /^https?:\/\/\S+\.\S+$/.test(publishedUrl ?? '')
  if (marked !== undefined && !isHere && !isPublished) throw notPublished(marked.text, marked.page, host)
  return { ...place, key, host, isHere }
}

/**
 * Where the service is that the environment names; needs no key.
 * @throws ScrcastError `pipeline/broken-service-address`
 */
export const serviceAddress = (
  environment: Readonly<Record<string, string | undefined>>,
): Omit<WriterService, 'key'> => {
  const baseUrl = environment.OPENAI_BASE_URL?.trim() || DEFAULT_ADDRESS
  const { host, hostname, protocol } = readAddress(baseUrl)
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
  return { baseUrl, host, isHere, isEncrypted: protocol === 'https:' }
}

const readAddress = (address: string): URL => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  // A name or password in the address would be shown wherever the address is.
  const isUsable = url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (!isUsable) throw brokenServiceAddress()
  return url
}
