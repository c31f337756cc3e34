import type { Finding } from '../../find/index.ts'
import type { ThemeKnowledge } from '../../knowledge/index.ts'
import { type Judgement, type Passage, passagesIn, sentencesOf } from './passage.ts'

/** The beginnings of lessons on a theme that say what to do, those on it above all first. */
export const lessonsOn = (
  { id }: ThemeKnowledge,
  { findings, judgement }: { readonly findings: readonly Finding[]; readonly judgement: Judgement },
  mostWords: number,
): readonly Passage[] =>
  findings
    .filter(({ kind, themes }) => kind === 'lesson' && themes.includes(id))
    .flatMap((lesson) =>
      passagesIn(lesson, judgement, mostWords)
        .filter(
          ({ sentences }) =>
            sentencesOf(lesson.text)[0] === sentences[0] &&
            !OF_ONE_CASE.test(sentences.join(' ')) &&
            ADVISES.test(sentences.join(' ')),
        )
        .map((passage) => ({
          ...passage,
          score: (lesson.themes[0] === id ? 4 : 0) + lesson.confidence + passage.sentences.length,
        })),
    )

/** Words of what to do, and what was in one case, which is no advice. */
const ADVISES =
  /(?:^|, )(?:ask|see|say|check|find|record|write|look|listen|know|keep|treat|never|do not|make|tell|take)\b|\b(?:should|must|needs? to|ought|is a reason to)\b/iu
const OF_ONE_CASE = /\b(?:was|were|had|did|this case|this review)\b/u
