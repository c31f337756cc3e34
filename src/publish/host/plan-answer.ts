import { type ByteRange, parseByteRanges } from './byte-ranges.ts'
import { type Coding, codingFor } from './codings.ts'
import { isText } from './content-types.ts'

/** A file that a request leads to. */
export interface FoundFile {
  readonly path: string
  /** In bytes. */
  readonly size: number
  readonly modified: Date
  readonly type: string
}

/** What a request says of how it wants a file; header names as Node gives them. */
export interface Asked {
  readonly method: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

export interface Answer {
  readonly status: 200 | 206 | 416
  /** Empty where a header is not to be sent. */
  readonly headers: Readonly<Record<string, string>>
  /** What is sent, in order: words around parts of the file, and the parts. */
  readonly body: readonly (string | ByteRange)[]
  readonly coding?: Coding
}

/** Text below this is sent as it is: compressed, it is hardly smaller. */
const FEWEST_BYTES = 1000

/** A validator that changes with the file: files are replaced whole, so size and time tell any two versions apart. */
export const entityTag = ({ size, modified }: Pick<FoundFile, 'size' | 'modified'>): string =>
  `"${size.toString(16)}-${modified.getTime().toString(16)}"`

/** How a file is sent: whole, in parts, or compressed; never two of these at once (RFC 9110, sections 12.5.3, 13.1.5, 14). */
export const planAnswer = (file: FoundFile, asked: Asked): Answer => {
  const asksParts = asked.method === 'GET' && headerOf(asked, 'range') !== undefined
  const coding =
    isText(file.path) && file.size >= FEWEST_BYTES ? codingFor(headerOf(asked, 'accept-encoding')) : undefined
  const varies = isText(file.path) ? { vary: 'accept-encoding' } : {}
  if (coding !== undefined && !asksParts) {
    const headers = { ...varies, 'content-encoding': coding, etag: `W/${entityTag(file)}`, 'content-length': '' }
    return { status: 200, headers, body: whole(file), coding }
  }
  const ranges =
    asksParts && isSameVersion(file, asked) ? parseByteRanges(headerOf(asked, 'range'), file.size) : 'whole'
  const answer = inParts(file, ranges)
  return { ...answer, headers: { ...varies, 'accept-ranges': 'bytes', ...answer.headers } }
}

const headerOf = ({ headers }: Asked, name: string): string | undefined => {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

/** A part of another version would spoil what the client has: If-Range compares byte for byte. */
const isSameVersion = (file: FoundFile, asked: Asked): boolean => {
  const condition = headerOf(asked, 'if-range')
  return condition === undefined || condition === entityTag(file) || condition === file.modified.toUTCString()
}

const inParts = (file: FoundFile, ranges: ReturnType<typeof parseByteRanges>): Answer => {
  const { size, type } = file
  if (ranges === 'whole') return { status: 200, headers: { 'content-length': String(size) }, body: whole(file) }
  if (ranges === 'none-there') {
    const body = `The file has ${size} bytes, and none of those that were asked for.\n`
    const headers = { 'content-range': `bytes */${size}`, 'content-type': 'text/plain; charset=utf-8' }
    return { status: 416, headers: { ...headers, 'content-length': String(body.length) }, body: [body] }
  }
  const [only, ...more] = ranges
  if (only !== undefined && more.length === 0) {
    const headers = { 'content-range': contentRange(only, size), 'content-length': String(lengthOf(only)) }
    return { status: 206, headers, body: [only] }
  }
  return { status: 206, ...multipart(file, ranges, type) }
}

/** Several parts in one answer, each with its own head. */
const multipart = (file: FoundFile, ranges: readonly ByteRange[], type: string): Pick<Answer, 'headers' | 'body'> => {
  const boundary = `part-${entityTag(file).slice(1, -1)}`
  const parts = ranges.flatMap((range) => [
    `\r\n--${boundary}\r\nContent-Type: ${type}\r\nContent-Range: ${contentRange(range, file.size)}\r\n\r\n`,
    range,
  ])
  const body = [...parts, `\r\n--${boundary}--\r\n`]
  const length = body.reduce((sum, part) => sum + lengthOf(part), 0)
  return {
    headers: { 'content-type': `multipart/byteranges; boundary=${boundary}`, 'content-length': String(length) },
    body,
  }
}

const whole = ({ size }: FoundFile): readonly ByteRange[] => (size === 0 ? [] : [{ first: 0, last: size - 1 }])

const contentRange = ({ first, last }: ByteRange, size: number): string => `bytes ${first}-${last}/${size}`

const lengthOf = (part: string | ByteRange): number =>
  typeof part === 'string' ? Buffer.byteLength(part) : part.last - part.first + 1
