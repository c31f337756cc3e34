/** The title on the sheet that a repository puts before a review ("Title: …"), which may run over lines; empty where there is none. */
export const sheetTitle = (lines: readonly string[]): string =>
  new RegExp(`(?:^| )Title: ?(.+?)(?=${NEXT}|$)`, 'i').exec(lines.join(' ').replace(/\s+/g, ' '))?.[1]?.trim() ?? ''

const NEXT =
  ' (?:LSCBs?|LSCPs?|SAB|Safeguarding partner(?:ship)?s?|Board|Publisher|Authors?(?:\\(s\\))?|Date of publication|Publication date|Published|Year|Summary|Abstract|Keywords?|Subject)s?:| This (?:case |serious case )?(?:review|report)\\b| Copyright\\b| ©'
