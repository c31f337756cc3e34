/** The fields of a value that a library hands over, each unknown; none where it is no object. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  // An object can be asked for any field; what comes is unknown and checked where it is used.
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
