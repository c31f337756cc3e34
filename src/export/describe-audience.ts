import { AUDIENCE_NAMES, type Audience } from '../knowledge/index.ts'

/** Says that a part is heard in one edition only. */
export const describeAudience = (audience: Audience): string => `Heard in the edition for ${AUDIENCE_NAMES[audience]}.`
