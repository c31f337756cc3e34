import type { Audience } from '../knowledge/index.ts'

/** An edition as a reader calls it. */
const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  everyone: 'everyone',
  'social-care': 'children’s social care',
  police: 'police',
  education: 'education',
  health: 'health',
  justice: 'probation and youth justice',
  community: 'housing, voluntary services and adult social care',
  leaders: 'leaders',
}

/** Says that a part is heard in one edition only. */
export const describeAudience = (audience: Audience): string => `Heard in the edition for ${AUDIENCE_NAMES[audience]}.`
