import type { Check } from './check.ts'

/** Two facts that the sentence joins as cause and effect, and no passage does. */
export const causes: Check = ({ text, cited }) =>
  cited.some((passage) => SHOWN.test(passage)) ? [] : (text.match(SAID) ?? [])

const SAID =
  /\b(?:because|so that|led to|leading to|caus(?:es|ed|ing)|as a result|resulting|due to|meant that|which meant|therefore|that is why|this is why|in order to)\b|, so\b/giu

const SHOWN =
  /\b(?:because|so|led to|leading to|caus(?:es?|ed|ing)|resulting|result(?:s|ed) (?:in|from)|as a result|due to|meant|therefore|why|reasons?|since|contribut\w+|in order to|to ensure)\b/iu
