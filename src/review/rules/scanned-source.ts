import type { Rule } from '../rule.ts'

/** Pages of the review are pictures: a program guessed their words, or could not. Every quotation from them is to be looked up by a person. */
export const scannedSource: Rule = ({ findings }) =>
  findings.remarks
    .filter(({ rule }) => rule === 'scanned')
    .map(({ page, facts }) => ({
      rule: 'scanned-source',
      level: 'warning',
      ...(page === undefined ? {} : { page }),
      facts: { state: facts.state ?? 'recognised', pages: facts.pages ?? '' },
    }))
