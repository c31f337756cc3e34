import type { Audience } from './knowledge.ts'

/** An audience as a reader calls it: "the edition for …". */
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  everyone: 'everyone',
  'social-care': 'children’s social care',
  police: 'police',
  education: 'education',
  health: 'health',
  justice: 'probation and youth justice',
  community: 'housing, voluntary services and adult social care',
  leaders: 'leaders',
}
