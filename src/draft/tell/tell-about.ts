import { ofKind } from '../choose/of-kind.ts'
import type { Drafting } from '../drafting.ts'
import { escapeMarkdown } from '../script/markdown-text.ts'
import { joinWords, monthInWords } from './count-in-words.ts'
import { inEnglish } from './in-english.ts'

/** What a template is given of the review itself; each text is Markdown, empty where the review does not say. */
export const tellAbout = (drafting: Drafting): Readonly<Record<string, string | boolean>> => {
  const { about } = drafting.findings
  const { wording } = drafting.template
  return {
    subject: escapeMarkdown(isAChild(about.subject) ? about.subject : wording.noSubject),
    reviewTitle: escapeMarkdown(about.title),
    // Without a publisher, the title says which review it is.
    titleIsNeeded: about.board === '' && about.title !== '',
    isPublished: about.board !== '' || about.published !== '',
    kind: wording.kinds[about.kind] ?? wording.kinds.other ?? '',
    board: escapeMarkdown(withArticle(inEnglish(about.board))),
    published: monthInWords(about.published),
    author: escapeMarkdown(withoutDegrees(about.author)),
    publisher: sameName(drafting.publisher, about.board)
      ? ''
      : escapeMarkdown(withArticle(inEnglish(drafting.publisher))),
    topics: joinWords([outcomeOf(drafting), ...topicsOf(drafting)].map(escapeMarkdown)),
  }
}

/** What stands where a name should may be a body's. */
const isAChild = (subject: string): boolean =>
  subject !== '' && !/\b(?:board|partnership|committee|council|review|panel)\b/i.test(subject)

/** Letters behind a name say nothing to a listener: "LL.B.", "PhD". */
const withoutDegrees = (author: string): string =>
  author
    .replace(/,? (?:\p{Lu}[\p{L}]*\.){2,}(?=,|$| and )/gu, '')
    .replace(/,? \b(?:PhD|OBE|MBE|CBE|QPM|QC|KC|BA|MA|BSc|MSc|MBA|CQSW|DipSW)\b/g, '')

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

const withArticle = (name: string): string =>
  name === '' || /^the /i.test(name) || !/\b(?:board|partnership|committee|council|trust|panel)\b/i.test(name)
    ? name
    : `the ${name}`

/** Whether a child died is taken from the summary of the case and the title alone. */
const outcomeOf = (drafting: Drafting): string => {
  const { about } = drafting.findings
  const { outcomes } = drafting.template.wording
  const name = about.subject === '' ? 'child' : about.subject.split(/,| and /)[0]?.trim()
  const sentences = [about.title, ...ofKind(drafting, 'case-summary').map(({ text }) => text)].join(' ').split(/[.]/)
  const died = sentences.some((sentence) =>
    new RegExp(
      `\\b(?:${name}|the child|the baby|she|he)(?: \\w+){0,2} died\\b|\\bdeath of (?:${name}|the child|a child|the baby)\\b|\\b${name}[’']s death\\b`,
      'i',
    ).test(sentence),
  )
  return died ? outcomes.death : outcomes.harm
}

/** How many topics a content note names besides what happened, and how often the review must speak of one. */
const MOST_TOPICS = 3
const LEAST_MENTIONS = 3

const topicsOf = ({ findings, document, template }: Drafting): readonly string[] => {
  const text = [...findings.findings, ...(document?.paragraphs ?? [])].map((part) => part.text.toLowerCase()).join(' ')
  return template.wording.topics
    .map(({ say, words }) => ({ say, mentions: words.reduce((sum, word) => sum + mentionsOf(word, text), 0) }))
    .filter(({ mentions }) => mentions >= LEAST_MENTIONS)
    .toSorted((a, b) => b.mentions - a.mentions)
    .slice(0, MOST_TOPICS)
    .map(({ say }) => say)
}

const mentionsOf = (word: string, text: string): number => text.match(new RegExp(`\\b${word}\\b`, 'g'))?.length ?? 0
