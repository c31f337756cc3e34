import type { Locate } from '../read/index.ts'
import { countWords, fillTemplate } from '../shared/index.ts'
import { chooseMessages } from './choose-messages.ts'
import { type DraftRequest, type Grounds, type Limits, openDrafting, openGrounds } from './drafting.ts'
import { templateMakesBrokenScript } from './errors.ts'
import { formatScript } from './format-script.ts'
import { LADDER, RICHEST, spendWhatIsLeft } from './limits.ts'
import { parseScript, readScript } from './parse-script.ts'
import { renumberFootnotes } from './renumber-footnotes.ts'
import type { Script } from './script.ts'
import { tellBriefing } from './tell-briefing.ts'

/**
 * Drafts a script from what was found: the review's own words, cited, and the sentences of the template and of the knowledge around
 * them. Says as much as fits into the words that the template allows.
 * @throws ScrcastError `draft/template-makes-broken-script`, `templates/broken`
 */
export const draftScript = (request: DraftRequest): Script => {
  const { most } = request.template.rules.words
  const draft = openDrafts({ ...request, locate: rememberPlaces(request.locate) })
  const fits = (limits: Limits): boolean => wordsForEveryone(draft(limits)) <= most - HEADROOM
  let low = 0
  // Most reviews of few findings fit at once.
  let high = fits(RICHEST) ? 0 : LADDER.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(LADDER[middle] ?? RICHEST)) high = middle
    else low = middle + 1
  }
  return parseScript(formatScript(draft(spendWhatIsLeft(low, fits))))
}

/** Words left to the author, whose first small addition must not make a draft too long. */
const HEADROOM = 30

/** Drafts within limits, each only once. */
const openDrafts = (request: DraftRequest): ((limits: Limits) => Script) => {
  const drafts = new Map<string, Script>()
  const grounds = openGrounds(request)
  return (limits) => {
    const key = JSON.stringify(limits)
    const script = drafts.get(key) ?? draftWithin(request, grounds, limits)
    drafts.set(key, script)
    return script
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

const draftWithin = (request: DraftRequest, grounds: Grounds, limits: Limits): Script => {
  const drafting = openDrafting(request, grounds, limits)
  const { name } = request.template.rules
  const themes = chooseMessages(request.findings.findings, limits.messages)
  const { values, frontMatter } = tellBriefing(drafting, themes)
  const body = fillTemplate({ name, source: request.template.body, escaping: 'none' }, values)
  const citations = drafting.footnotes.citations()
  const shell = formatScript({ frontMatter, segments: [], citations })
  const reading = readScript(shell.replace(/\n---\n\n?/, () => `\n---\n\n${body}\n\n`))
  if ('broken' in reading) throw templateMakesBrokenScript(name, reading.broken[0] ?? { line: 1, what: '' })
  return renumberFootnotes(reading.script)
}

const wordsForEveryone = ({ segments }: Script): number =>
  segments
    .filter(({ audience }) => audience === undefined || audience === 'everyone')
    .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
    .reduce((sum, { text }) => sum + countWords(text), 0)
