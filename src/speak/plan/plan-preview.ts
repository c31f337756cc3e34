import type { Script, Segment } from '../../draft/index.ts'
import { noSuchSegment } from '../errors.ts'
import type { AudioPlan } from './audio-plan.ts'
import { type PlanSettings, planEdition } from './plan-edition.ts'

/** What is heard first of a draft, whichever part of it is heard. */
export const SPOKEN_DRAFT_NOTICE = 'This is a draft that nobody has approved. It is not for sharing.'

export interface PreviewSettings extends PlanSettings {
  /** Counted from 1, as the edition's segments follow one another; the whole edition where it is absent. */
  readonly segment?: number
}

/**
 * What is to be spoken so that an author hears a draft, which says first that it is one. It carries no hash of script or source, so that
 * its recording can never be taken for an approved one.
 * @throws ScrcastError `speak/no-such-segment`, `speak/unspeakable`, `speak/nothing-to-speak`
 */
export const planPreview = (slug: string, script: Script, settings: PreviewSettings): AudioPlan => {
  const segments = script.segments.filter(({ audience = settings.audience }) => audience === settings.audience)
  return planEdition(
    {
      slug,
      script: { ...script, segments: [NOTICE, ...heard(segments, settings.segment)] },
      scriptSha256: 'draft',
      sourceSha256: 'draft',
    },
    settings,
  )
}

const NOTICE: Segment = {
  heading: 'Draft',
  line: 1,
  blocks: [{ kind: 'narration', sentences: [{ text: SPOKEN_DRAFT_NOTICE, citations: [], line: 1 }] }],
}

const heard = (segments: readonly Segment[], number: number | undefined): readonly Segment[] => {
  if (number === undefined) return segments
  const segment = segments[number - 1]
  if (segment === undefined)
    throw noSuchSegment(
      number,
      segments.map(({ heading }) => heading),
    )
  return [segment]
}
