import { parseScript, type Script, type TemplateRules } from '../../src/draft/index.ts'
import type { Finding, Findings, SourceRemark } from '../../src/find/index.ts'
import type { Knowledge, ThemeKnowledge } from '../../src/knowledge/index.ts'
import type { Document, Locate, Paragraph } from '../../src/read/index.ts'
import { type Remark, type ReviewInput, type RuleName, reviewScript } from '../../src/review/index.ts'
import { sha256 } from '../../src/shared/index.ts'

/** Stands for the bytes of an invented review about a child called Robin. */
export const SOURCE_BYTES = new TextEncoder().encode('the review about Robin')
const SOURCE_SHA256 = sha256(SOURCE_BYTES)

/** The review's paragraphs, each with the page that it stands on. */
const PAGES: readonly (readonly [page: number, text: string])[] = [
  [1, 'Child Safeguarding Practice Review: Robin'],
  [2, 'Robin was four months old. The family moved to Northshire in 2021 and lived there with Robin’s aunt.'],
  [3, 'Professionals had sixty-one contacts with the family. In 17 of them someone saw Robin, who was “always quiet”.'],
  [
    4,
    'The health visitor was not told of the plan. Workers were kind, tired and capable. No one asked who else was at home.',
  ],
  [5, 'The Partnership should seek assurance that every baby is seen, held and weighed.'],
]

const paragraphs: readonly Paragraph[] = PAGES.map(([page, text]) => ({
  kind: 'paragraph',
  text,
  page,
  pages: [page],
  box: { left: 70, top: 70, width: 450, height: 40 },
  fontSize: 11,
  bold: false,
}))

const document: Document = {
  source: { file: 'robin.pdf', sha256: SOURCE_SHA256, pages: 5 },
  metadata: {},
  pages: PAGES.map(([number]) => ({ number, width: 595, height: 842, characters: 100 })),
  paragraphs,
  apart: [],
}

const straight = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ')

/** Finds words in the paragraphs above as they are, the shape of quotation marks aside. */
const locate: Locate = (words, page) =>
  paragraphs.find((one) => (page === undefined || one.page === page) && straight(one.text).includes(straight(words)))

const theme: ThemeKnowledge = {
  id: 'childs-voice',
  title: 'The child’s voice',
  message: 'See the child, and find out what a day is like.',
  whyItMatters: ['A baby cannot say. A baby shows.'],
  whatHelps: ['Hold the baby.'],
  question: 'When did one of us last hold this baby?',
  phrases: [],
  words: [],
}

const knowledge: Knowledge = {
  themes: [theme],
  agencies: [],
  supportLines: [
    {
      id: 'nspcc',
      name: 'NSPCC Helpline',
      number: '0808 800 5000',
      sentence: 'You can call the NSPCC Helpline on 0808 800 5000.',
      nations: ['England'],
      themes: 'always',
      checkedOn: '2026-11-22',
    },
  ],
  supersededBodies: [],
  wordingPairs: [
    { id: 'failed', rule: 'blame-language', patterns: ['\\bfailed to\\b', '\\bkind, tired\\b'], prefer: 'did not' },
    { id: 'risky', rule: 'victim-blaming-language', patterns: ['\\brisky behaviour\\b'], prefer: 'was being harmed' },
    { id: 'should', rule: 'hindsight-language', patterns: ['\\bshould have known\\b'], prefer: 'what was known then' },
  ],
  lexicon: [],
}

export const rules: TemplateRules = {
  name: 'briefing',
  words: { least: 20, most: 1450 },
  ownSegments: ['Before you listen', 'What this briefing is', 'Questions for your team', 'Where to get support'],
  links: ['The review asks for *.', 'Here is what happened.', 'Message *:'],
  ownSentences: ['It retells the review about *, which * published.'],
  contentNote: { heading: 'Before you listen', mustSay: 'this briefing talks about' },
  syntheticVoice: { mustSay: 'a computer voice' },
  supportLines: { heading: 'Where to get support' },
  attribution: { heading: 'What this briefing is' },
}

export const RECOMMENDATION: Finding = {
  id: 'recommendation-1',
  kind: 'recommendation',
  label: 'Recommendation 1',
  text: 'The Partnership should seek assurance that every baby is seen, held and weighed.',
  pages: [5],
  paragraph: '',
  agencies: ['partnership'],
  themes: ['childs-voice'],
  confidence: 1,
  repeats: [],
  parts: [],
  section: [],
}

export const findingsWith = (remarks: readonly SourceRemark[] = [], findings: readonly Finding[] = []): Findings => ({
  source: document.source,
  about: {
    title: 'Child Safeguarding Practice Review: Robin',
    kind: 'local-child-safeguarding-practice-review',
    nation: 'England',
    board: 'Northshire Safeguarding Children Partnership',
    subject: 'Robin',
    published: '2024-03',
    author: 'A. Reviewer',
  },
  findings,
  remarks,
})

const FRONT_MATTER = `---
title: Learning from the review about Robin
template: briefing
review:
  title: "Child Safeguarding Practice Review: Robin"
  kind: local-child-safeguarding-practice-review
  subject: Robin
  board: Northshire Safeguarding Children Partnership
  nation: England
  published: 2024-03
  author: A. Reviewer
  pages: 5
  sha256: ${SOURCE_SHA256}
summary: A short briefing.
themes:
  - childs-voice
recommendations: []
---
`

/** A whole script that no rule has anything to say about. */
export const SOUND = `${FRONT_MATTER}
## Before you listen

This briefing talks about harm to a baby. It is read by a computer voice.

## What this briefing is

It retells the review about Robin, which the Northshire Safeguarding Children Partnership published.

## What happened

Here is what happened. Robin was four months old.[^1] See the child, and find out what a day is like.[^2]

> The health visitor was not told of the plan.[^3]

We checked this with the health visitor.[^4]

## What this means for you {audience=everyone}

When did one of us last hold this baby?[^2]

## For police {audience=police}

Hold the baby.[^2]

## Where to get support

You can call the NSPCC Helpline on 0808 800 5000.

[^1]: p. 2: "Robin was four months old"
[^2]: guidance: childs-voice
[^3]: p. 4: "The health visitor was not told of the plan."
[^4]: author: I spoke with her.
`

/** The sound script, with one text in it put in the place of another. It must be there. */
export const soundBut = (text: string, other: string): Script => {
  if (!SOUND.includes(text)) throw new TypeError(`the sound script has no "${text}"`)
  return parseScript(SOUND.replaceAll(text, other))
}

/** The sound script, with sentences added under "What happened" and footnotes at the end. */
export const soundWith = (sentences: string, footnotes = ''): Script =>
  parseScript(`${SOUND.replace('Here is what happened.', `${sentences}\n\nHere is what happened.`)}${footnotes}\n`)

/** All remarks on a script. */
export const remarksOn = (script: Script, changes: Partial<ReviewInput> = {}): readonly Remark[] =>
  reviewScript({ script, document, locate, knowledge, rules, findings: findingsWith(), ...changes })

/** The facts of the remarks of one rule on a script. */
export const factsOf = (
  rule: RuleName,
  script: Script,
  changes: Partial<ReviewInput> = {},
): readonly Remark['facts'][] =>
  remarksOn(script, changes)
    .filter((remark) => remark.rule === rule)
    .map(({ facts }) => facts)
