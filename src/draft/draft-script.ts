import type { Theme } from '../knowledge/index.ts'
import type { Locate } from '../read/index.ts'
import { countWords, fillTemplate } from '../shared/index.ts'
import { chooseMessages } from './choose/choose-messages.ts'
import { type DraftRequest, type Grounds, type Limits, openDrafting, openGrounds } from './drafting.ts'
import { templateMakesBrokenScript } from './errors.ts'
import { LADDER, RICHEST, spendWhatIsLeft } from './limits.ts'
import { formatScript } from './script/format-script.ts'
import { parseScript, readScript } from './script/parse-script.ts'
import { renumberFootnotes } from './script/renumber-footnotes.ts'
import type { Script } from './script/script.ts'
import { glossAcronyms } from './tell/gloss-acronyms.ts'
import { introducePeople } from './tell/introduce-people.ts'
import { tellBriefing } from './tell/tell-briefing.ts'
import { isLink } from './template/is-link.ts'

/**
 * Drafts a script from what was found: the review's own words, cited, and the sentences of the template and of the knowledge around
 * them. Says as much as fits into the words that the template allows.
 * @throws ScrcastError `draft/template-makes-broken-script`, `templates/broken`
 */
export const draftScript = (request: DraftRequest): Script => {
  const most = request.mostWords ?? request.template.rules.words.most
  const attempt = openAttempts({ ...request, locate: rememberPlaces(request.locate) })
  const fits = (limits: Limits): boolean => spokenWordsIn(attempt(limits).body) <= most - HEADROOM
  let low = 0
  // Most reviews of few findings fit at once.
  let high = fits(RICHEST) ? 0 : LADDER.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(LADDER[middle] ?? RICHEST)) high = middle
    else low = middle + 1
  }
  return readAttempt(request, attempt(spendWhatIsLeft(low, fits)))
}

/** Words left to the author, whose first small addition must not make a draft too long. */
const HEADROOM = 30

/** The Markdown of a script within limits, before it is read as one. */
interface Attempt extends Pick<Script, 'frontMatter' | 'citations'> {
  readonly body: string
}

/** Attempts within limits, each made only once. */
const openAttempts = (request: DraftRequest): ((limits: Limits) => Attempt) => {
  const attempts = new Map<string, Attempt>()
  const grounds = openGrounds(request)
  return (limits) => {
    const key = JSON.stringify(limits)
    const attempt = attempts.get(key) ?? attemptWithin(request, grounds, limits)
    attempts.set(key, attempt)
    return attempt
  }
}

/** Each attempt asks for the same places again. */
const rememberPlaces = (locate: Locate): Locate => {
  const places = new Map<string, ReturnType<Locate>>()
  return (words, page) => {
    const key = `${page ?? ''} ${words}`
    if (!places.has(key)) places.set(key, locate(words, page))
    return places.get(key)
  }
}

const attemptWithin = (request: DraftRequest, grounds: Grounds, wanted: Limits): Attempt => {
  const limits = withinTemplate(wanted, request.template)
  const drafting = openDrafting(request, grounds, limits)
  const { name } = request.template.rules
  const themes = themesOf(request, grounds, limits.messages)
  const { values, frontMatter } = tellBriefing(drafting, themes)
  const body = fillTemplate({ name, source: request.template.body, escaping: 'none' }, values)
  const introduced = introducePeople(
    withAcronymsGlossed(body, request, grounds),
    grounds.people,
    drafting.footnotes.review,
  )
  return { frontMatter, body: introduced, citations: drafting.footnotes.citations() }
}

const withinTemplate = (limits: Limits, { atMost }: DraftRequest['template']): Limits => ({
  ...limits,
  messages: Math.min(limits.messages, atMost.messages),
  recommendations: Math.min(limits.recommendations, atMost.recommendations),
})

/** A template that has no words for it leaves short forms to the author. */
const withAcronymsGlossed = (body: string, { template }: DraftRequest, { acronyms }: Grounds): string => {
  const { rules, wording } = template
  const fill = (source: string, meanings: string): string =>
    fillTemplate({ name: rules.name, source, escaping: 'none' }, { meanings })
  const { acronyms: apart, acronymsWithin: within } = wording
  if (apart === undefined) return body
  return glossAcronyms(body, acronyms, {
    apart: (meanings) => fill(apart, meanings),
    within: (link, meanings) => {
      const folded = within === undefined ? '' : link.replace(/\.$/, () => fill(within, meanings))
      return folded !== link && isLink(folded, rules) ? folded : undefined
    },
  })
}

const themesOf = ({ findings, document }: DraftRequest, { evidenceOn }: Grounds, most: number): readonly Theme[] => {
  // Without the document there is too little to be choosy.
  const canTell = (theme: Theme): boolean => document === undefined || (evidenceOn(theme)?.seen(SHORT).length ?? 0) > 0
  return chooseMessages(findings.findings, most, canTell)
}

/** A message has something to tell if it has evidence as short as this, in words. */
const SHORT = 34

const readAttempt = ({ template }: DraftRequest, { frontMatter, body, citations }: Attempt): Script => {
  const shell = formatScript({ frontMatter, segments: [], citations })
  const reading = readScript(shell.replace(/\n---\n\n?/, () => `\n---\n\n${body}\n\n`))
  if ('broken' in reading)
    throw templateMakesBrokenScript(template.rules.name, reading.broken[0] ?? { line: 1, what: '' })
  return parseScript(formatScript(renumberFootnotes(reading.script)))
}

/** Spoken words of the edition for everyone in the Markdown of a script's body, which to read whole would take far longer. */
const spokenWordsIn = (body: string): number =>
  body
    .split(/^(?=## )/m)
    .filter((segment) => !/^## .*\{audience=(?!everyone)/.test(segment))
    .reduce((sum, segment) => sum + countWords(segment.replace(/^## .*$/gm, '').replace(/(?<!\\)\[\^[^\]]+\]/g, '')), 0)
