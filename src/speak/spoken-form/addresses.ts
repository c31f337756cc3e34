import type { Rule } from './rule.ts'

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu
const WEB =
  /(?:https?:\/\/|www\.)[^\s"()]*[^\s"().,;:!?']|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:org|com|gov|net|nhs|ac|co)(?:\.uk)?(?:\/[^\s"()]*[^\s"().,;:!?'])?(?![\w])/gu

/** Nobody can follow an address by ear: it is said to stand in the notes. */
export const addresses: Rule = (text) =>
  text.replace(EMAIL, 'the email address in the notes').replace(WEB, 'the address in the notes')
