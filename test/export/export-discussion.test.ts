import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { XmlDocument } from 'libxml2-wasm'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseScript } from '../../src/draft/index.ts'
import { exportDiscussion } from '../../src/export/index.ts'
import { packAgain } from '../../src/export/pack-again.ts'
import { approveScript } from '../../src/review/index.ts'
import { sha256 } from '../../src/shared/index.ts'

const SOURCE = new TextEncoder().encode('the review about Robin')

const MARKDOWN = `---
title: Learning from the review about Robin & others
template: briefing
review:
  title: "Child Safeguarding Practice Review: Robin"
  kind: local-child-safeguarding-practice-review
  subject: Robin
  board: Northshire Safeguarding Children Partnership
  nation: England
  published: 2024-03
  author: A. Reviewer
  pages: 20
  sha256: ${sha256(SOURCE)}
summary: A short briefing.
themes: []
recommendations:
  - id: recommendation-1
    label: Recommendation 1
    text: The Partnership should see every baby.
    page: 14
    spoken: false
    reason: It asks one board for a report.
---

## What happened

Robin was \\<four> months old & well.[^1] Nobody asked.[^1][^2]

> Workers were kind, tired and capable. They said so.[^3]

What helps?

## What this means for you {audience=everyone}

When did one of us last hold this baby?[^2]

## For police {audience=police}

When did one of us last hold this baby?[^2]

## Questions for your team

> Who else was at home?[^4]

What will you do tomorrow?

[^1]: p. 2 (PDF 4), 4.18: "Robin was \\<four> months old & well"
[^2]: guidance: childs-voice
[^3]: p. 5: "Workers were kind, tired and capable. They said so."
[^4]: p. 6: "Who else was at home?"
`

const script = parseScript(MARKDOWN)
const sentences = script.segments.flatMap(({ blocks }) =>
  blocks.flatMap((block) => block.sentences.map(({ text }) => text)),
)
const approved = approveScript({
  slug: 'robin',
  script,
  scriptBytes: new TextEncoder().encode(MARKDOWN),
  sourceBytes: SOURCE,
  remarks: [],
  confirmations: {
    by: 'Sam Approver',
    role: 'Partnership manager',
    publishedUrl: 'https://example.org/robin?a=1&b=2',
    rights: 'own',
    proceedingsClear: true,
    anonymityChecked: true,
    familyInformed: 'yes',
    explicit: false,
    expires: '2027-01-05',
    acknowledged: {},
  },
  approvedAt: '2026-01-05T09:00:00.000Z',
})

let docx: Uint8Array
let html: string
beforeAll(async () => {
  ;({ docx, html } = await exportDiscussion({ approved, questions: ['What would help here?'] }))
})

const partOf = (name: string): string => {
  const bytes = unzipSync(docx)[name]
  if (bytes === undefined) throw new TypeError(`the Word file has no ${name}`)
  return strFromU8(bytes)
}

/** The text of an XML document, paragraph by paragraph, as a reader sees it. */
const paragraphsOf = (xml: string): readonly string[] => {
  using document = XmlDocument.fromString(xml)
  const space = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }
  return document.find('//w:p', space).map((paragraph) =>
    paragraph
      .find('.//w:t', space)
      .map((text) => text.content)
      .join(''),
  )
}

/** Whether texts stand in a text, each after the one before it. */
const standInOrder = (text: string, pieces: readonly string[]): boolean => {
  let from = 0
  return pieces.every((piece) => {
    const place = text.indexOf(piece, from)
    from = place + piece.length
    return place >= 0
  })
}

describe('the Word file', () => {
  it('holds every sentence of every edition, in order', () => {
    expect(standInOrder(paragraphsOf(partOf('word/document.xml')).join('\n'), sentences)).toBe(true)
  })

  it('gives every sentence its sources as footnotes, with page and words', () => {
    const notes = paragraphsOf(partOf('word/footnotes.xml')).map((text) => text.trim())
    expect(notes.filter((text) => text !== '')).toEqual([
      'Page 2 (page 4 of the PDF), paragraph 4.18: “Robin was <four> months old & well”',
      'Page 2 (page 4 of the PDF), paragraph 4.18: “Robin was <four> months old & well”',
      'Guidance, not this review: childs-voice.',
      'Page 5 of the PDF: “Workers were kind, tired and capable. They said so.”',
      'Guidance, not this review: childs-voice.',
      'Guidance, not this review: childs-voice.',
      'Page 6 of the PDF: “Who else was at home?”',
    ])
    expect(partOf('word/document.xml').match(/<w:footnoteReference /g)).toHaveLength(7)
  })

  it('has real headings, quotations and lists', () => {
    const xml = partOf('word/document.xml')
    for (const style of ['Title', 'Heading1', 'Heading2', 'Quote'])
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(xml).toContain('<w:numPr>')
  })

  it('is British English on A4, with a title', () => {
    expect(partOf('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(partOf('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(partOf('docProps/core.xml')).toContain(
      '<dc:title>Learning from the review about Robin &amp; others</dc:title>',
    )
  })

  it('carries the moment of approval as its only date', () => {
    const dates = Object.values(unzipSync(docx)).flatMap(
      (bytes) => strFromU8(bytes).match(/20\d\d-\d\d-\d\dT[\d:.]+Z/g) ?? [],
    )
    expect(new Set(dates)).toEqual(new Set(['2026-01-05T09:00:00Z']))
  })

  it('is well-formed in every part', () => {
    for (const [name, bytes] of Object.entries(unzipSync(docx))) {
      if (!/\.(?:xml|rels)$/.test(name)) continue
      expect(() => XmlDocument.fromString(strFromU8(bytes)).dispose(), name).not.toThrow()
    }
  })
})

describe('the HTML file', () => {
  const visible = (): string =>
    html
      .replace(/<(style|title)>.*?<\/\1>|<sup.*?<\/sup>|<[^>]+>/gs, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')

  it('holds every sentence of every edition, in order', () => {
    expect(standInOrder(visible(), sentences)).toBe(true)
  })

  it('leads from every mark to its source and back', () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      expect(html).toContain(`id="ref-${number}"><a href="#note-${number}"`)
      expect(html).toContain(`<li id="note-${number}">`)
    }
    expect(html).not.toContain('note-8')
  })

  it('takes nothing in the script for markup', () => {
    expect(html).toContain('Robin was &lt;four&gt; months old &amp; well.')
    expect(html).not.toContain('<four>')
  })

  it('is British English and needs no other file', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/)
    expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\(/)
  })

  it('leads to the published review', () => {
    expect(html).toContain('<a href="https://example.org/robin?a&#x3D;1&amp;b&#x3D;2">')
  })
})

describe('exportDiscussion', () => {
  it('gives the same bytes for the same script', async () => {
    const again = await exportDiscussion({ approved, questions: ['What would help here?'] })
    expect(Buffer.from(again.docx).equals(docx)).toBe(true)
    expect(again.html).toBe(html)
  })

  it('asks each question of the script once, then those given, and none that only links its parts', () => {
    const list = html.slice(html.indexOf('<ol class="questions">'), html.indexOf('</ol>'))
    expect([...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text)).toEqual([
      'When did one of us last hold this baby?',
      'Who else was at home?',
      'What will you do tomorrow?',
      'What would help here?',
    ])
  })

  it('gives every recommendation in full, and says why one is not spoken', () => {
    const said =
      'The Partnership should see every baby. (Page 14 of the PDF) Not spoken in the briefing: It asks one board for a report.'
    expect(paragraphsOf(partOf('word/document.xml')).some((text) => text.endsWith(said))).toBe(true)
    expect(html).toContain('Not spoken in the briefing: It asks one board for a report.')
  })

  it('says who approved the briefing and until when it may be used', () => {
    const text = paragraphsOf(partOf('word/document.xml')).join('\n')
    expect(text).toContain('Approved by: Sam Approver, Partnership manager, 5 January 2026')
    expect(text).toContain('Use until: 5 January 2027.')
    expect(text).toContain('Published by: Northshire Safeguarding Children Partnership, March 2024')
  })

  it('fills the template it is given', async () => {
    const own = await exportDiscussion({ approved, template: '<title>{{title}}</title>' })
    expect(own.html).toBe('<title>Learning from the review about Robin &amp; others</title>')
  })

  it('refuses a template that asks for what there is not', async () => {
    await expect(exportDiscussion({ approved, template: '{{tilte}}' })).rejects.toMatchObject({
      code: 'templates/broken',
    })
  })
})

describe('packAgain', () => {
  const packed = (at: string): Uint8Array =>
    packAgain(zipSync({ 'a.xml': strToU8('<a/>') }, { mtime: '2001-01-01' }), at)

  it('sets the times of the entries to the moment it is given', () => {
    // A zip keeps the time of an entry at bytes 10 to 13 of its header: 2026-01-05 09:00:00.
    const [low = 0, high = 0, dayLow = 0, dayHigh = 0] = packed('2026-01-05T09:00:00.000Z').slice(10, 14)
    expect((high << 8) | low).toBe(9 << 11)
    expect((dayHigh << 8) | dayLow).toBe(((2026 - 1980) << 9) | (1 << 5) | 5)
  })

  it('counts random ids of links in the order in which it meets them, the same in every part', () => {
    const part = (first: string, second: string) =>
      strToU8(`<a id="rId${first.repeat(21)}" r="rId${second.repeat(21)}" s="rId3"/>`)
    const entries = unzipSync(
      packAgain(zipSync({ 'a.rels': part('x', 'y'), 'b.xml': part('y', 'x') }), '2026-01-05T09:00:00Z'),
    )
    expect(Object.values(entries).map((bytes) => strFromU8(bytes))).toEqual([
      '<a id="rIdLink1" r="rIdLink2" s="rId3"/>',
      '<a id="rIdLink2" r="rIdLink1" s="rId3"/>',
    ])
  })
})
