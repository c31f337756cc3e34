import { type AudioPlan, planAudio } from '../../src/speak/index.ts'
import { approvedScriptOf } from './approved-scripts.ts'

/** Six different sentences in two segments. */
export const planOfLetters = (): AudioPlan =>
  planAudio(
    approvedScriptOf([
      { heading: 'One', paragraphs: [['We begin here.', 'We go on.', 'We tell more.']] },
      { heading: 'Two', paragraphs: [['We tell the rest.', 'We come to the end.', 'We say goodbye.']] },
    ]),
    { audience: 'everyone', lexicon: [], voices: { engine: 'tone', narrator: 'low', reader: 'high' } },
  )
