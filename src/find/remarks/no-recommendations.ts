import type { Finding, SourceRemark } from '../findings.ts'

/** Says so where nothing was found that recommends: many reviews put questions instead, and that is no failure. */
export const noRecommendations = ({ findings }: { readonly findings: readonly Finding[] }): readonly SourceRemark[] =>
  findings.some(({ kind }) => kind === 'recommendation')
    ? []
    : [
        {
          rule: 'no-recommendations',
          level: 'note',
          text: 'No recommendations were found in this review.',
          facts: { questions: String(findings.filter(({ kind }) => kind === 'question').length) },
        },
      ]
