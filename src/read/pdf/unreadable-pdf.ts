/** Why pdf.js cannot read a PDF. */
export type Unreadable = 'encrypted' | 'damaged'

/** What pdf.js throws over a PDF, as against what fails in our own code. */
export class UnreadablePdf extends Error {
  readonly failure: Unreadable

  constructor(cause: unknown) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause })
    this.name = 'UnreadablePdf'
    this.failure = cause instanceof Error && cause.name === 'PasswordException' ? 'encrypted' : 'damaged'
  }
}

/** What pdf.js is asked for; what it throws is thrown as `UnreadablePdf`. */
export const fromPdfjs = async <Value>(asked: Promise<Value>): Promise<Value> => {
  try {
    return await asked
  } catch (error) {
    throw new UnreadablePdf(error)
  }
}
