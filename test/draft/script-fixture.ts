/** The front matter of a script, as few words as it may have; eighteen lines with its dashes. */
export const FRONT_MATTER = `---
title: Learning from the review about Robin
template: briefing
review:
  title: "Child Safeguarding Practice Review: Robin"
  kind: local-child-safeguarding-practice-review
  subject: Robin
  board: Northshire Safeguarding Children Partnership
  nation: England
  published: 2024-03
  author: A. Reviewer
  pages: 20
  sha256: ${'0'.repeat(64)}
summary: A short briefing.
themes:
  - childs-voice
recommendations: []
---
`

/** How many lines stand above the body that follows. */
export const LINES_ABOVE = FRONT_MATTER.split('\n').length - 1

export const scriptWith = (body: string): string => `${FRONT_MATTER}${body}`
