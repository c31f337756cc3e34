import { wordsOf } from '../../shared/index.ts'
import { transcriptDiffers } from '../errors.ts'
import type { AudioPlan } from '../plan/audio-plan.ts'

/**
 * Proves that a transcript shows exactly the script's words, in order.
 * @throws ScrcastError `speak/transcript-differs`, with the first place where it does not
 */
export const proveTranscript = (format: string, text: string, { words }: Pick<AudioPlan, 'words'>): void => {
  const shown = wordsOf(text)
  const length = Math.max(words.length, shown.length)
  for (let at = 0; at < length; at += 1) {
    if (words[at] !== shown[at]) throw transcriptDiffers(format, phraseAt(words, at), phraseAt(shown, at))
  }
}

const phraseAt = (words: readonly string[], at: number): string => words.slice(Math.max(0, at - 2), at + 3).join(' ')
