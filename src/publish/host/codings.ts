/** A content coding that a client may take and this host can make. */
export type Coding = 'br' | 'gzip'

const CODINGS: readonly Coding[] = ['br', 'gzip']

/** The smallest coding that an Accept-Encoding header takes; undefined where it takes neither by name (RFC 9110, 12.5.3). */
export const codingFor = (header: string | undefined): Coding | undefined => {
  const taken = new Set((header ?? '').toLowerCase().split(',').flatMap(nameIfTaken))
  return CODINGS.find((coding) => taken.has(coding))
}

const nameIfTaken = (written: string): readonly string[] => {
  const [name = '', ...parameters] = written.split(';').map((part) => part.trim())
  return parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) ? [] : [name]
}
