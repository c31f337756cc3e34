import type { Rule } from '../rule.ts'
import { isWebAddress } from '../web-address.ts'

/** The review's own pages call it a draft, embargoed or confidential. Only the address where it is published lifts this. */
export const sourceStatus: Rule = ({ findings, publishedUrl }) =>
  publishedUrl !== undefined && isWebAddress(publishedUrl)
    ? []
    : findings.remarks
        .filter(({ rule }) => rule === 'source-status')
        .map(({ page, text }) => ({
          rule: 'source-status',
          level: 'blocker',
          ...(page === undefined ? {} : { page }),
          facts: page === undefined ? { text } : { text, page },
        }))
