import type { Caption } from './captions.ts'
import { clockTime } from './clock-time.ts'

/** The captions as SubRip (SRT), which has no speakers. */
export const formatSubRip = (captions: readonly Caption[]): string =>
  captions
    .map(({ startMilliseconds, endMilliseconds, lines }, index) => {
      const times = `${clockTime(startMilliseconds, ',')} --> ${clockTime(endMilliseconds, ',')}`
      return `${index + 1}\n${times}\n${lines.join('\n')}\n`
    })
    .join('\n')

/** The text that a SubRip file shows. */
export const textOfSubRip = (srt: string): string =>
  srt
    .split('\n\n')
    .map((caption) => caption.split('\n').slice(2).join(' '))
    .join(' ')
    .trim()
