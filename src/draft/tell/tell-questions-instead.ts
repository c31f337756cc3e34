import { ofKind } from '../choose/of-kind.ts'
import { isAsked, passagesIn } from '../choose/passage.ts'
import { type Drafting, takeBest } from '../drafting.ts'

/** Where a review makes no recommendations: what it asks of those who lead, as block quotes; empty where it asks nothing. */
export const tellQuestionsInstead = (drafting: Drafting): string => {
  const questions = ofKind(drafting, 'question')
  const taken = [0, 1, 2].flatMap(
    () =>
      takeBest(
        drafting,
        questions.flatMap((question) => passagesIn(question, drafting.judgement, 35)).filter(isAsked),
      ) ?? [],
  )
  return taken.map((passage) => drafting.footnotes.blockQuote(passage)).join('\n\n')
}
