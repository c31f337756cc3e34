/** Parts of a review that tell nothing of the case, whatever heading within them a paragraph stands under. */
const PARTS = /recommend|appendi|glossary|action plan|contents|what (?:needs|should) happen/i

/** Headings under which a review tells of itself; a narrative may stand below one, under a heading of its own. */
const HEADINGS =
  /terms of reference|method|process|how we did|introduction|\breferences?$|at a glance|panel|scope|legal|abbreviation|what has (?:changed|happened) since|action taken since/i

/** Whether a paragraph under these headings, outermost first, may tell of the case. */
export const tellsOfCase = (section: readonly string[]): boolean =>
  !section.some((heading) => PARTS.test(heading)) && !HEADINGS.test(section.at(-1) ?? '')
