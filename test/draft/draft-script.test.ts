import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Citation,
  type DraftingTemplate,
  draftScript,
  formatScript,
  parseScript,
  parseTemplate,
  type Script,
} from '../../src/draft/index.ts'
import { type Findings, findFindings } from '../../src/find/index.ts'
import { guidanceSentences, type Knowledge, loadKnowledge } from '../../src/knowledge/index.ts'
import { type Locate, openLocate, readDocument } from '../../src/read/index.ts'
import { countWords, packagePath, ScrcastError } from '../../src/shared/index.ts'
import { locateRobin, ROBIN } from './robin.ts'

let knowledge: Knowledge
const source = readFileSync(packagePath('templates', 'briefing.hbs'), 'utf8')
const template = parseTemplate('briefing', source)

const draftRobin = (findings: Findings = ROBIN, own: DraftingTemplate = template): Script =>
  draftScript({ findings, locate: locateRobin, knowledge, template: own, publisher: 'Northshire Training' })

beforeAll(async () => {
  knowledge = await loadKnowledge()
})

const headingsOf = ({ segments }: Script): readonly string[] => segments.map(({ heading }) => heading)

const segmentOf = ({ segments }: Script, heading: string): string =>
  segments
    .filter((segment) => segment.heading === heading)
    .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)))
    .join(' ')

const wordsForEveryone = ({ segments }: Script): number =>
  segments
    .filter(({ audience }) => audience === undefined || audience === 'everyone')
    .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
    .reduce((sum, { text }) => sum + countWords(text), 0)

/** Sentences with neither a footnote nor leave of the template to have none. */
const unsourced = ({ segments }: Script, own: DraftingTemplate = template): readonly string[] => {
  const links = own.rules.links.map((link) => new RegExp(`^${link.replace(/[.?]/g, '\\$&').replaceAll('*', '.+')}$`))
  return segments
    .filter(({ heading }) => !own.rules.ownSegments.includes(heading))
    .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
    .filter(({ text, citations }) => citations.length === 0 && !links.some((link) => link.test(text)))
    .map(({ text }) => text)
}

/** Footnotes whose words the review or the knowledge does not have. */
const unfounded = (script: Script, locate: Locate): readonly Citation[] => {
  const guidance = guidanceSentences(knowledge)
  return Object.values(script.citations).filter((citation) =>
    citation.kind === 'review'
      ? locate(citation.quote, citation.page) === undefined
      : citation.kind !== 'guidance' || !guidance.has(citation.id),
  )
}

describe('draftScript', () => {
  it('gives the segments of the standard briefing in their order', () => {
    expect(headingsOf(draftRobin())).toEqual([
      'Before you listen',
      'What this briefing is',
      'What happened',
      'What life was like for Robin',
      expect.stringMatching(/^Message 1: /),
      expect.stringMatching(/^Message 2: /),
      expect.stringMatching(/^Message 3: /),
      'What went well',
      'What the review recommended',
      'What this means for you',
      'For police',
      'For schools and early years',
      'For leaders',
      'Questions for your team',
      'Where to get support',
    ])
  })

  it('leaves no sentence without a source that is not the template’s own', () => {
    expect(unsourced(draftRobin())).toEqual([])
  })

  it('cites only what stands in the review or in the knowledge, with the printed page', () => {
    const script = draftRobin()
    expect(unfounded(script, locateRobin)).toEqual([])
    expect(script.citations['1']).toMatchObject({ kind: 'review', page: 3, printedPage: '1' })
  })

  it('reads the review’s own words by the second voice', () => {
    const happened = draftRobin().segments.find(({ heading }) => heading === 'What happened')
    expect(happened?.blocks.map(({ kind }) => kind)).toEqual(['narration', 'quotation'])
  })

  it('says a recommendation as one clause in the review’s words, grouped by who is asked', () => {
    expect(segmentOf(draftRobin(), 'What the review recommended')).toContain(
      'It asks the Partnership to agree one way of recording what children say. It also asks officers to see each child at every visit, unless a doctor advises against it.',
    )
  })

  it('lists every recommendation and whether it is spoken', () => {
    expect(draftRobin().frontMatter.recommendations).toMatchObject([
      { id: 'recommendation-1', label: 'Recommendation 1', page: 14, spoken: true },
      { id: 'recommendation-2', label: 'Recommendation 2', page: 14, spoken: true },
    ])
  })

  it('speaks of more than twelve recommendations only those on its messages and lists the others with a reason', () => {
    const [first] = ROBIN.findings.filter(({ kind }) => kind === 'recommendation')
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...(first ?? ROBIN.findings[0]),
      id: `recommendation-${index + 3}`,
      themes: ['online-harm'],
    })) as Findings['findings']
    const { frontMatter, segments } = draftRobin({ ...ROBIN, findings: [...ROBIN.findings, ...many] })
    const unspoken = frontMatter.recommendations.filter(({ spoken }) => !spoken)
    expect(frontMatter.recommendations).toHaveLength(14)
    expect(unspoken.length).toBeGreaterThan(0)
    expect(unspoken.every(({ reason }) => reason === template.wording.notSpoken)).toBe(true)
    expect(
      segments.flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text))),
    ).toContainEqual(
      expect.stringMatching(/^The review makes \w+ recommendations; .*, and all of them are in the notes[.]$/),
    )
  })

  it('says once what several recommendations ask for alike', () => {
    const ask = 'The Board should seek an assurance from each Trust that'
    const [first] = ROBIN.findings.filter(({ kind }) => kind === 'recommendation')
    const findings = ['advice is given', 'staff are trained'].flatMap((what, index) =>
      first === undefined ? [] : [{ ...first, id: `recommendation-${index + 1}`, text: `${ask} ${what}.`, parts: [] }],
    )
    const script = draftScript({
      findings: { ...ROBIN, findings },
      locate: (_words, page) => ({ page: page ?? 14 }),
      knowledge,
      template,
      publisher: '',
    })
    expect(segmentOf(script, 'What the review recommended')).toContain(
      'It asks the Board to seek an assurance from each Trust that advice is given. And that staff are trained.',
    )
  })

  it('says what became of a board that has another name today', () => {
    const about = { ...ROBIN.about, board: 'Northshire Local Safeguarding Children Board' }
    expect(segmentOf(draftRobin({ ...ROBIN, about }), 'What this briefing is')).toContain(
      'The work of local safeguarding children boards in England is done today by safeguarding children partnerships.',
    )
  })

  it('gives helplines on the themes of its messages besides those that every briefing gives', () => {
    const findings = ROBIN.findings.map((finding) =>
      finding.id === 'finding-1' ? { ...finding, themes: ['domestic-abuse'] as const } : finding,
    )
    const said = segmentOf(draftRobin({ ...ROBIN, findings }), 'Where to get support')
    expect(said).toContain('National Domestic Abuse Helpline')
    expect(said).toContain('Samaritans')
  })

  it('gives an audience that the review names, and of whom nothing is asked, a segment with a question', () => {
    const script = draftRobin()
    expect(segmentOf(script, 'For schools and early years')).toMatch(/this part is for you\..*\?$/)
    expect(segmentOf(script, 'What this means for you')).toMatch(/schools and early years.*ask this\. [^.]+\?/)
  })

  it.each([
    ['seven-minute', ['What happened?', 'What did we learn?', 'What went well?', 'What must change?', 'What do I do?']],
    [
      'short',
      ['What happened', expect.stringMatching(/^Message 1: /), 'What went well', 'What the review recommended'],
    ],
  ])('drafts from the template %s within its words and with every sentence sourced', (name, headings) => {
    const own = parseTemplate(name, readFileSync(packagePath('templates', `${name}.hbs`), 'utf8'))
    const script = draftRobin(ROBIN, own)
    expect(headingsOf(script)).toEqual(expect.arrayContaining(headings))
    expect(unsourced(script, own)).toEqual([])
    expect(wordsForEveryone(script)).toBeLessThanOrEqual(own.rules.words.most)
  })

  it.each(['briefing', 'seven-minute'])('turns to each audience once, and asks it one question, in %s', (name) => {
    const own = parseTemplate(name, readFileSync(packagePath('templates', `${name}.hbs`), 'utf8'))
    const script = draftRobin(ROBIN, own)
    const parts = script.segments.filter(({ audience }) => audience !== undefined && audience !== 'everyone')
    const said = parts.map(({ heading }) => segmentOf(script, heading))
    expect(said.length).toBeGreaterThan(2)
    for (const words of said) expect([words, words.match(/If you (?:work|lead)/g)?.length]).toEqual([words, 1])
    for (const words of said) expect([words, words.match(/\?/g)?.length]).toEqual([words, 1])
  })

  it('speaks no more recommendations and messages than a template has room for, and lists the others', () => {
    const own = { ...template, atMost: { messages: 2, recommendations: 1, allRecommendations: 1 } }
    const { frontMatter } = draftRobin(ROBIN, own)
    expect(frontMatter.themes).toHaveLength(2)
    expect(frontMatter.recommendations.filter(({ spoken }) => spoken).length).toBeLessThanOrEqual(1)
  })

  it('says so where a review makes no recommendations, and gives its questions', () => {
    const findings = ROBIN.findings.filter(({ kind }) => kind !== 'recommendation')
    const said = segmentOf(draftRobin({ ...ROBIN, findings }), 'What the review recommended')
    expect(said).toBe(
      'The review makes no recommendations, and asks questions instead. Which of us has seen where each child sleeps?',
    )
  })

  it('leaves out what was not found, and leaves no gap that an author must fill', () => {
    const bare = draftRobin({
      ...ROBIN,
      findings: [],
      about: { ...ROBIN.about, author: '', published: '', subject: '' },
    })
    expect(headingsOf(bare)).not.toContain('What happened')
    expect(formatScript(bare)).not.toMatch(/\bundefined\b|\{\{|\[ |published in \.| {2}\S*\.\n/)
  })

  it('never speaks a birth date, an address or a person’s name', () => {
    expect(formatScript(draftRobin())).not.toMatch(/Ferris|Elm Road|1980/)
  })

  it('never says a sentence of the review twice in one edition', () => {
    const spoken = draftRobin()
      .segments.filter(({ audience }) => audience === undefined || audience === 'everyone')
      .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'quotation'))
      .flatMap(({ sentences }) => sentences.map(({ text }) => text))
    expect(new Set(spoken).size).toBe(spoken.length)
  })

  it('keeps words of the review from becoming Markdown', () => {
    const text = '# See [^1] and <b>*this*</b>, said Robin on the stairs.'
    const findings = [{ ...ROBIN.findings[0], text }, ...ROBIN.findings.slice(1)] as Findings['findings']
    const script = draftScript({
      findings: { ...ROBIN, findings },
      locate: (words, page) => (words === text ? { page: page ?? 3 } : locateRobin(words, page)),
      knowledge,
      template,
      publisher: '',
    })
    expect(segmentOf(script, 'What happened')).toContain(text)
  })

  it('gives lines that are those of the file', () => {
    const script = draftRobin()
    expect(parseScript(formatScript(script))).toEqual(script)
  })

  it('refuses a template that makes no script, with the template’s name', () => {
    const own = { ...template, body: '- a list\n' }
    expect(() => draftRobin(ROBIN, own)).toThrow(ScrcastError)
    expect(() => draftRobin(ROBIN, own)).toThrow('briefing')
  })
})

describe('the script of the bundled review', () => {
  let script: Script
  let locate: Locate

  beforeAll(async () => {
    const document = await readDocument({
      bytes: readFileSync(packagePath('examples', 'bobbie', 'review.pdf')),
      file: 'review.pdf',
    })
    locate = openLocate(document)
    const findings = findFindings(document, knowledge)
    script = draftScript({ findings, document, locate, knowledge, template, publisher: 'Demo' })
  }, 60_000)

  it('has as many words as the template allows', () => {
    const { least, most } = template.rules.words
    expect(wordsForEveryone(script)).toBeGreaterThanOrEqual(least)
    expect(wordsForEveryone(script)).toBeLessThanOrEqual(most)
  })

  it('rests on the review and the knowledge alone', () => {
    expect(unsourced(script)).toEqual([])
    expect(unfounded(script, locate)).toEqual([])
  })

  it('has three to five messages that say what was seen', () => {
    const messages = script.segments.filter(({ heading }) => heading.startsWith('Message '))
    expect(messages.length).toBeGreaterThanOrEqual(3)
    expect(messages.length).toBeLessThanOrEqual(5)
    for (const { blocks } of messages) expect(blocks.map(({ kind }) => kind)).toContain('quotation')
  })

  it('speaks all eleven recommendations', () => {
    expect(script.frontMatter.recommendations.map(({ spoken }) => spoken)).toEqual(Array(11).fill(true))
  })
})
