/** The instructions that a nation's report template prints for its author, left in by many: never the review's own words. */
export const isPrompt = (text: string): boolean => PROMPT.test(text)

const PROMPT =
  /^(?:to include here\b|identify each individual learning point\b|in order to promote the learning from this case\b|\[?(?:insert|delete as|please (?:insert|complete|state|include|note)|guidance:|enter)\b)/i
