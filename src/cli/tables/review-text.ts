import type { ReviewReport } from '../../pipeline/index.ts'

const LEVELS = {
  blocker: 'Blockers: these must be mended',
  warning: 'Warnings: mend, or acknowledge at approval',
  note: 'Notes',
} as const

/** The remarks for a person to read, the gravest first, each with its place in the script. */
export const reviewText = ({ remarks, editions, sentences }: ReviewReport, scriptPath: string): string =>
  [
    ...Object.entries(LEVELS).flatMap(([level, title]) => {
      const lines = remarks.filter((remark) => remark.level === level).map((remark) => remarkLine(remark, scriptPath))
      return lines.length === 0 ? [] : [title, ...lines, '']
    }),
    ...(remarks.length === 0 ? ['No remarks.', ''] : []),
    ...editions.map(
      ({ audience, words, minutes }) => `Edition for ${audience}: ${words} words, about ${minutes} minutes`,
    ),
    `${sentences.total} sentences: ${sentences.review} rest on the review, ${sentences.guidance} on guidance, ${sentences.author} on the author, ${sentences.template} are the template's`,
  ].join('\n')

const remarkLine = ({ id, line, page, text }: ReviewReport['remarks'][number], scriptPath: string): string => {
  const place = [
    line === undefined ? '' : `${scriptPath}:${line}`,
    page === undefined ? '' : `p. ${page} of the review`,
  ]
  return `  ${text}\n    ${[...place, id].filter((part) => part !== '').join(' · ')}`
}
