import type { Paragraph } from '../../read/index.ts'

/**
 * Whether a short line that the print does not set apart heads what follows it: "Learning points", "What we learned:", "Good practice".
 * In a box such a line is the label of the text in the box, unless a list follows.
 */
export const isRunInHeading = (paragraph: Paragraph, next: Paragraph | undefined): boolean =>
  paragraph.kind === 'paragraph' &&
  next !== undefined &&
  next.kind !== 'heading' &&
  next.kind !== 'cell' &&
  (paragraph.boxed === undefined || next.kind === 'item') &&
  RUN_IN.test(paragraph.text.replaceAll('’', "'"))

const RUN_IN =
  /^(?:\d+(?:\.\d+)*\.? )?(?:the |key |practice |our |wider |system |systems |main )*(?:learning(?: points?| identified| for practice| from (?:this|the) (?:theme|episode|case|period))?|lessons?(?: learn(?:ed|t)| for practice)?|findings?|messages for practice|practice (?:points|learning|messages)|what (?:have )?we (?:have )?learn(?:ed|t)(?: from this)?|what (?:does )?this (?:tells?|teach(?:es)?|means?)(?: us| for (?:practice|practitioners|us))?|what the review (?:found|learned)|implications for practice|(?:good|effective|positive|notable) practice(?: identified| examples?)?|examples of (?:good|effective) practice|what (?:worked|went) well|strengths|the (?:child's|children's) (?:experience|voice)|voice of the child(?:ren)?|lived experience|daily life|recommendations?)\s*[:?]?$/i
