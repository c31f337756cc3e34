import type { Finding } from '../../find/index.ts'
import { chooseSentences } from '../choose/choose-sentences.ts'
import { findVoices, type Voice } from '../choose/find-voices.ts'
import { ofKind } from '../choose/of-kind.ts'
import { type Judgement, sentencesOf } from '../choose/passage.ts'
import { followingTheChild, subjectNames } from '../choose/subject-names.ts'
import { blockQuotes, type Drafting } from '../drafting.ts'
import { speakerInWords } from './speaker-in-words.ts'

/** What life was like for the child, in the review's words, as block quotes; empty where it was not found. Begins with who the child is. */
export const tellExperience = (drafting: Drafting): string => {
  const { findings, limits, memory } = drafting
  const names = subjectNames(findings)
  const texts = experiencesOf(drafting)
  const judgement = listening(drafting, texts)
  const passages = chooseSentences({
    texts,
    judgement,
    isFresh: memory.isFresh,
    worth: (sentence, place, text) =>
      worthOf(sentence, judgement) +
      (place === 0 && text === 0 && !ABSTRACT.test(sentence) && names.some((name) => sentence.includes(name))
        ? FIRST
        : 0),
    mostWords: limits.experience,
  })
  for (const { sentences } of passages) memory.remember(sentences)
  return blockQuotes(drafting, passages)
}

/** What the sentence that says who the child is counts for. */
const FIRST = 12

/** Those of the part of the review that is given to the child; elsewhere a review speaks of the child in passing. */
const experiencesOf = (drafting: Drafting): readonly Account[] => {
  const found = foundIn(drafting)
  return found.length > 0 ? found : glimpsesOf(drafting)
}

type Account = Pick<Finding, 'text' | 'pages'>

/** Where no part is given to the children: sentences that name one and tell what they said, liked or did, wherever they stand. */
const glimpsesOf = ({ findings, grounds }: Drafting): readonly Account[] => {
  const names = subjectNames(findings)
  return grounds.paragraphs.flatMap(({ text, pages, section }) =>
    section.some((heading) => /recommend|method|reference|glossary|appendi|terms of|contents|glance/i.test(heading))
      ? []
      : sentencesOf(text)
          .filter((sentence) => names.some((name) => sentence.startsWith(`${name} `)) && GLIMPSE.test(sentence))
          .map((sentence) => ({ text: sentence, pages })),
  )
}

const GLIMPSE =
  /\b(?:told us|told (?:a|the|her|his)|said|wrote|drew|typed|liked?|likes|loved?|loves|enjoy(?:s|ed)|wanted|wore|played|slept|carried|kept|missed|cooked|sang|danced|laughed)\b/u

const foundIn = (drafting: Drafting): readonly Finding[] => {
  const all = ofKind(drafting, 'child-experience')
  const surest = all.toSorted((a, b) => b.confidence - a.confidence)[0]
  return all.filter(({ section, text }) => section[0] === surest?.section[0] && !SET_APART.test(text))
}

/** Nothing but somebody's words: they are heard as such, with whose they are. */
const SET_APART = /^[“"][^”"]*[”"]$/u

/** What stands again and again in records: "The words “in bed” recur". */
const OF_RECORDS = /^The (?:words?|phrases?|entr(?:y|ies)) [“‘]/u

/** A sentence of somebody's words must say whose. */
const listening = (drafting: Drafting, texts: readonly Account[]): Judgement => {
  const judgement = followingTheChild(drafting, texts)
  return {
    ...judgement,
    begins: (sentence) =>
      judgement.begins(sentence) &&
      !OF_RECORDS.test(sentence) &&
      (!/^[“‘]/u.test(sentence) || /[”’],? \p{L}/u.test(sentence)),
  }
}

/** What a day is made of: what a child did, said, wore, ate, was given, and what was counted. */
const CONCRETE: readonly (readonly [RegExp, number])[] = [
  [/“[^”]+”|(?<!\p{L})‘[^’]+’/u, 5],
  [
    /\b(?:slept|sleep|sang|drew|drawing|typed|ate|eat|breakfast|toast|lunch|fed|feeds|bath\w*|wore|coat|shoes|played|toys?|liked?|likes|loves?|favourite|missed|held|waited|walked|fetched|counted|knew|learned|listens?|crib|bed|basket|stairs|door|kitchen|wall|books?|ducks|tablet|television|biscuits|smell|settle|crying|shouting|worried|frightened|pictures?|figure|corner|colour\w*|herself|himself)\b/giu,
    1.2,
  ],
  [/\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b/iu, 1],
  [/\b(?:told us|told (?:a|the|her|his)|said|chose|drew|typed)\b/u, 2],
  [/\b(?:Sibling|brother|sister|Gran|MGM|grand\w+|Mummy|Mum|Papa|friend)\b/u, 0.7],
]

/** What tells of the review, or of the family on paper, and not of a day. */
const ABSTRACT =
  /\b(?:review(?:ers?)?|convicted|sentenced?|imprisonment|court|author|panel|requirement|chapter|records?|evidence|standpoint|instance|period|poverty|income|universal credit|ethnic\w*|White British|we begin|professionals?|professional person|symptoms?)\b|^We (?!asked)/iu

const worthOf = (sentence: string, { worth }: Judgement): number =>
  CONCRETE.reduce((sum, [pattern, each]) => sum + Math.min(3, sentence.match(pattern)?.length ?? 0) * each, 0) +
  worth(sentence) / 3 -
  (ABSTRACT.test(sentence) ? 5 : 0)

/** The words of the child, or of someone of the family beside them, that the review sets apart, as a block quote, and whose they are. */
export const tellChildsVoice = (drafting: Drafting): { readonly childsVoice: string; readonly childsName: string } => {
  const { document, judgement, memory, footnotes, findings } = drafting
  const names = subjectNames(findings)
  const pages = foundIn(drafting).flatMap((finding) => finding.pages)
  const speakable = (document === undefined ? [] : findVoices(document)).filter((voice) =>
    voice.sentences.every((sentence) => judgement.may(sentence, voice.pages)),
  )
  const besides = ({ pages: [page = 0] }: Voice): boolean => pages.includes(page)
  const voice = speakable.find(({ speaker }) => names.includes(speaker)) ?? speakable.find(besides)
  if (voice === undefined) return { childsVoice: '', childsName: '' }
  memory.remember(voice.sentences)
  return { childsVoice: footnotes.blockQuote(voice), childsName: speakerInWords(voice.speaker) }
}
