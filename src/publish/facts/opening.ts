import type { Script } from '../../draft/index.ts'

/** What a listener is told before anything else. */
export interface Opening {
  /** What the briefing speaks of, and that one may stop. */
  readonly contentNote: string
  /** That a computer speaks. */
  readonly voiceNotice: string
}

const VOICE =
  /\b(?:synthetic|computer|artificial|generated)\b.*\bvoices?\b|\bvoices?\b.*\b(?:synthetic|computer|artificial|generated)\b/i

const PLAIN_NOTICE = 'This briefing is spoken by synthetic computer voices.'

/** The content note and the notice of the synthetic voice, in the words that were approved: those of the script's first segment. */
export const openingOf = ({ segments }: Script): Opening => {
  const sentences = (segments[0]?.blocks ?? []).flatMap((block) => block.sentences.map(({ text }) => text))
  const notices = sentences.filter((text) => VOICE.test(text))
  return {
    contentNote: sentences.filter((text) => !VOICE.test(text)).join(' '),
    voiceNotice: notices.length === 0 ? PLAIN_NOTICE : notices.join(' '),
  }
}
