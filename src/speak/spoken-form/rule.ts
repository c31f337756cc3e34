/** One step from the written to the spoken form: a text in, a text out. */
export type Rule = (text: string) => string

/** What may stand right before a number that begins there: not a letter, a digit, or a point or comma inside a number. */
export const NUMBER_START = String.raw`(?<![\p{L}\p{N}]|[\p{N}][.,])`

/** What may not follow a number that ends there. */
export const NUMBER_END = String.raw`(?![\p{L}\p{N}]|[.,][\p{N}])`
