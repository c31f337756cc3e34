import type { ToldAudience } from './tell-audiences.ts'

/** Audiences to whom the edition for everyone puts one question together, for want of a sentence of their own. */
export interface AskedTogether {
  /** Such as "In the police, and if you lead services". */
  readonly who: string
  /** Cited. */
  readonly question: string
}

export const askTogether = (told: readonly ToldAudience[]): AskedTogether | undefined => {
  const asked = told.filter(isAskedTogether)
  const [first] = asked
  const names = asked.map(({ inShort }, index) =>
    index === 0 ? inShort : inShort.charAt(0).toLowerCase() + inShort.slice(1),
  )
  return first === undefined
    ? undefined
    : {
        who: names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`,
        question: first.question,
      }
}

/** Whether nothing is said to an audience alone. */
export const isAskedTogether = ({ sentence, question, questionIsQuoted }: ToldAudience): boolean =>
  sentence === '' && question !== '' && !questionIsQuoted
