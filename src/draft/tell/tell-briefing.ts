import type { Theme } from '../../knowledge/index.ts'
import { fillTemplate } from '../../shared/index.ts'
import { ofKind } from '../choose/of-kind.ts'
import { isAsked, passagesIn } from '../choose/passage.ts'
import { type Drafting, takeBest } from '../drafting.ts'
import type { FrontMatter } from '../script/script.ts'
import { askTogether, isAskedTogether } from './ask-together.ts'
import { chooseRecommendations, listRecommendations } from './choose-recommendations.ts'
import { countInWords } from './count-in-words.ts'
import { inEnglish } from './in-english.ts'
import { tellAbout } from './tell-about.ts'
import { tellAudiences } from './tell-audiences.ts'
import { tellChildsVoice, tellExperience } from './tell-experience.ts'
import { tellGoodPractice } from './tell-good-practice.ts'
import { tellMessages } from './tell-messages.ts'
import { tellQuestionsInstead } from './tell-questions-instead.ts'
import { type ToldGroup, tellRecommendations } from './tell-recommendations.ts'
import { tellSuperseded } from './tell-superseded.ts'
import { tellSupportLines } from './tell-support.ts'
import { tellWhatHappened } from './tell-what-happened.ts'

/** The segments are filled in the order in which they may claim a sentence, which is not that in which they are spoken. */
export const tellBriefing = (
  drafting: Drafting,
  themes: readonly Theme[],
): { readonly values: Readonly<Record<string, unknown>>; readonly frontMatter: FrontMatter } => {
  const about = tellAbout(drafting)
  const all = ofKind(drafting, 'recommendation')
  const spoken = chooseRecommendations(drafting, themes)
  const happened = tellWhatHappened(drafting)
  const experience = tellExperience(drafting)
  const told = { ...tellChildsVoice(drafting), experience }
  const recommendations = tellRecommendations(drafting, spoken)
  const messages = tellMessages(drafting, themes)
  const goodPractice = tellGoodPractice(drafting)
  const questionsInstead = all.length > 0 ? '' : tellQuestionsInstead(drafting)
  const questions = tellQuestions(drafting)
  const audiences = tellAudiences(drafting)
  const values = {
    ...about,
    ...tellSuperseded(drafting, spokenWords(recommendations)),
    ...told,
    lifeIsTold: told.experience !== '' || told.childsVoice !== '',
    happened,
    messages,
    goodPractice,
    recommendationCount: all.length,
    recommendationCountInWords: countInWords(all.length),
    spokenCountInWords: countInWords(spoken.length),
    leftCountInWords: countInWords(all.length - spoken.length),
    onlyOne: all.length === 1,
    someAreLeft: spoken.length < all.length,
    recommendations,
    questionsInstead,
    questions,
    audiences,
    askedTogether: askTogether(audiences),
    allAreAskedTogether: audiences.length > 0 && audiences.every(isAskedTogether),
    supportLines: tellSupportLines(drafting, themes),
    messageCountInWords: countInWords(themes.length),
  }
  return { values, frontMatter: frontMatterOf(drafting, themes, values, listRecommendations(drafting, spoken)) }
}

/** What the narrator and the second voice say of the recommendations. */
const spokenWords = (groups: readonly ToldGroup[]): string =>
  groups.flatMap(({ who, clauses }) => [who, ...clauses.flatMap((clause) => Object.values(clause))]).join(' ')

/** The review's own questions for a team, as block quotes; empty where it asks none. */
const tellQuestions = (drafting: Drafting): string => {
  const questions = ofKind(drafting, 'question')
  const taken = Array.from({ length: drafting.limits.questions }).flatMap(
    () =>
      takeBest(
        drafting,
        questions.flatMap((question) => passagesIn(question, drafting.judgement, 35)).filter(isAsked),
      ) ?? [],
  )
  return taken.map((passage) => drafting.footnotes.blockQuote(passage)).join('\n\n')
}

const frontMatterOf = (
  { findings, template }: Drafting,
  themes: readonly Theme[],
  values: Readonly<Record<string, unknown>>,
  recommendations: FrontMatter['recommendations'],
): FrontMatter => {
  const { about, source } = findings
  const fill = (text: string): string =>
    fillTemplate({ name: template.rules.name, source: text, escaping: 'none' }, values)
  return {
    title: withCapital(fill(template.wording.title)),
    template: template.rules.name,
    review: { ...about, board: inEnglish(about.board), pages: source.pages, sha256: source.sha256 },
    summary: fill(template.wording.summary),
    themes,
    recommendations,
  }
}

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
