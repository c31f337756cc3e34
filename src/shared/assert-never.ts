/** Closes a switch over a literal union: a case that was forgotten does not compile. */
export const assertNever = (value: never): never => {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`)
}
