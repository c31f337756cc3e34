import { describe, expect, it } from 'vitest'
import { formatScript, parseScript, readScript, type Script } from '../../src/draft/index.ts'
import { ScrcastError } from '../../src/shared/index.ts'
import { FRONT_MATTER, LINES_ABOVE, scriptWith } from './script-fixture.ts'

const segmentsOf = (body: string): Script['segments'] => parseScript(scriptWith(body)).segments
const textsOf = (body: string): readonly string[] =>
  segmentsOf(body).flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)))

describe('parseScript', () => {
  it('gives each sentence its footnotes and the line it begins on', () => {
    const [segment] = segmentsOf(
      '## One\n\nFirst.[^a]\nSecond\nwraps. Third.[^a][^b]\n\n[^a]: guidance: neglect\n[^b]: author: mine\n',
    )
    expect(segment?.line).toBe(LINES_ABOVE + 1)
    expect(segment?.blocks[0]?.sentences).toEqual([
      { text: 'First.', citations: ['a'], line: LINES_ABOVE + 3 },
      { text: 'Second wraps.', citations: [], line: LINES_ABOVE + 4 },
      { text: 'Third.', citations: ['a', 'b'], line: LINES_ABOVE + 5 },
    ])
  })

  it('counts lines the same where the file has Windows line ends and a byte order mark', () => {
    const markdown = scriptWith('## One\n\nFirst.\nSecond.\n')
    expect(parseScript(`\uFEFF${markdown.replaceAll('\n', '\r\n')}`)).toEqual(parseScript(markdown))
  })

  it('reads a block quote as the review’s own words and a blank line in it as a second block', () => {
    const [segment] = segmentsOf('## One\n\nIt says:\n\n> Aye. Be wraps\n> here.\n>\n> C.\n')
    expect(segment?.blocks.map(({ kind }) => kind)).toEqual(['narration', 'quotation', 'quotation'])
    expect(segment?.blocks[1]?.sentences.map(({ text }) => text)).toEqual(['Aye.', 'Be wraps here.'])
  })

  it.each([
    ['emphasis', 'A *very* **good** ~~bad~~ one.', 'A very good one.'.replace('good', 'good bad')],
    ['a link', 'See [the page](https://example.org) there.', 'See the page there.'],
    ['a bare address', 'See www.example.org, or a@example.org today.', 'See www.example.org, or a@example.org today.'],
    ['an escape', 'He said \\*this\\* & that.', 'He said *this* & that.'],
    ['a hard line break', 'One\\\ntwo.', 'One two.'],
  ])('strips %s', (_name, written, text) => {
    expect(textsOf(`## One\n\n${written}\n`)).toEqual([text])
  })

  it('ends a sentence at a footnote mark where an abbreviation would not end it', () => {
    expect(textsOf('## One\n\nHe told Ms A.[^1]\nThe review says so.\n\n[^1]: author: mine\n')).toEqual([
      'He told Ms A.',
      'The review says so.',
    ])
  })

  it('reads the audience of a heading and lets a title pass', () => {
    expect(segmentsOf('# A title\n\n## For police {audience=police}\n\nText.\n')).toMatchObject([
      { heading: 'For police', audience: 'police' },
    ])
  })

  it.each([
    ['p. 12 (PDF 14), 4.18: "exact words"', { page: 14, printedPage: '12', paragraph: '4.18', quote: 'exact words' }],
    ['p. 12: "exact words"', { page: 12, quote: 'exact words' }],
    ['p. iv (PDF 6): “exact words”', { page: 6, printedPage: 'iv', quote: 'exact words' }],
    ['p. 3 (PDF 3): "a"', { page: 3, quote: 'a' }],
    ['page 12, para 4.18: "exact\n    words"', { page: 12, paragraph: '4.18', quote: 'exact words' }],
    ['p. 9: "He said “stop” to \'her\' and "me""', { page: 9, quote: 'He said “stop” to \'her\' and "me"' }],
  ])('reads the citation %s', (written, citation) => {
    expect(parseScript(scriptWith(`## One\n\nText.[^1]\n\n[^1]: ${written}\n`)).citations['1']).toEqual({
      kind: 'review',
      ...citation,
    })
  })

  it('throws with the line and where to go', () => {
    expect(() => parseScript(scriptWith('## One\n\nText.[^9]\n'))).toThrow(ScrcastError)
    expect(() => parseScript(scriptWith('## One\n\nText.[^9]\n'))).toThrow(`script.md, line ${LINES_ABOVE + 3}`)
  })
})

describe('readScript', () => {
  it.each([
    ['a footnote that is used and not defined', '## One\n\nA.\nB.[^9]\n', 4, '[^9]'],
    ['a footnote in a wrapped line', '## One\n\nA\nb [^9] c.\n\n[^8]: author: x\n', 4, '[^9]'],
    ['a footnote defined twice', '## One\n\nA.[^1]\n\n[^1]: author: x\n[^1]: author: y\n', 6, 'twice'],
    ['a footnote of no known form', '## One\n\nA.[^1]\n\n[^1]: see the report\n', 5, 'must read like'],
    ['a footnote without its words', '## One\n\nA.[^1]\n\n[^1]: p. 12\n', 5, 'must read like'],
    ['text before the first heading', 'Hello.\n\n## One\n\nA.\n', 1, 'before the first heading'],
    ['a table', '## One\n\nA.\n\n| a | b |\n|---|---|\n| c | d |\n', 5, 'table'],
    ['a code block', '## One\n\nA.\n\n```\nx\n```\n', 5, 'code'],
    ['an indented line', '## One\n\nA.\n\n    x\n', 5, 'code'],
    ['code in a line', '## One\n\nA.\nAnd `x`.\n', 4, 'Backticks'],
    ['a picture', '## One\n\nA.\nAnd ![x](y.png).\n', 4, 'picture'],
    ['HTML in a line', '## One\n\nA <b>x</b>.\n', 3, 'HTML'],
    ['an HTML block', '## One\n\nA.\n\n<div>x</div>\n', 5, 'HTML'],
    ['a comment', '## One\n\nA.\n\n<!-- to do -->\n', 5, 'HTML'],
    ['a list', '## One\n\nA.\n\n- x\n', 5, 'list'],
    ['a list in a quotation', '## One\n\n> - x\n', 3, 'In a quotation'],
    ['a line of dashes', '## One\n\nA.\n\n---\n', 5, 'dashes'],
    ['a text made a heading by dashes', '## One\n\nA.\n---\n', 3, 'dashes under'],
    ['a heading of the third level', '## One\n\nA.\n\n### Two\n\nB.\n', 5, 'two number signs'],
    ['a heading of the first level', '## One\n\nA.\n\n# Two\n\nB.\n', 5, 'two number signs'],
    ['a heading without words', '## One\n\nA.\n\n##\n\nB.\n', 5, 'no words'],
    ['a heading with a footnote', '## One[^1]\n\nA.\n\n[^1]: author: x\n', 1, 'cannot carry'],
    ['an unknown audience', '## One {audience=polic}\n\nA.\n', 1, 'no audience'],
    ['a heading with nothing under it', '## One\n\n## Two\n\nA.\n', 1, 'Nothing stands'],
  ])('finds %s', (_name, body, line, words) => {
    const reading = readScript(scriptWith(body))
    expect('broken' in reading ? reading.broken.map((fault) => fault.line - LINES_ABOVE) : 'none').toEqual([line])
    expect('broken' in reading ? reading.broken[0]?.what : '').toContain(words)
  })

  it.each([
    ['missing', '## One\n\nA.\n', 1, 'missing or not closed'],
    ['not closed', FRONT_MATTER.replace(/---\n$/, '\n## One\n\nA.\n'), 1, 'missing or not closed'],
    [
      'not YAML',
      scriptWith('## One\n\nA.\n').replace('summary: A', 'summary: A: b'),
      14,
      'cannot be read from this line on',
    ],
    ['empty', '---\n---\n\n## One\n\nA.\n', 2, 'between the lines of dashes'],
    ['without a nation', scriptWith('## One\n\nA.\n').replace('nation: England', 'nation: France'), 9, 'review.nation'],
    ['without a page count', scriptWith('## One\n\nA.\n').replace('  pages: 20\n', ''), 5, 'review.pages'],
  ])('finds front matter that is %s', (_name, markdown, line, words) => {
    const reading = readScript(markdown)
    expect('broken' in reading ? reading.broken[0] : undefined).toMatchObject({ line })
    expect('broken' in reading ? reading.broken[0]?.what : '').toContain(words)
  })

  it('reports every fault, in the order of the lines', () => {
    const reading = readScript(scriptWith('## One\n\nA.[^9]\n\n- x\n\n### Two\n'))
    expect('broken' in reading ? reading.broken.map(({ line }) => line - LINES_ABOVE) : []).toEqual([3, 5, 7])
  })

  it.each(['', '---', '\n\n', '[^1]:', '>', '---\n: :\n---\n', '\u0000', '# ', '---\n---\n[^a]: ![^b'])(
    'never throws, not on %j',
    (markdown) => {
      expect(readScript(markdown)).toHaveProperty('broken')
    },
  )
})

describe('formatScript', () => {
  const NASTY = [
    '# Not a heading',
    '1. Not a list.',
    '12) Not a list either.',
    '- Not a bullet.',
    '+ Nor this.',
    '> Not a quotation.',
    '=== Not an underline.',
    '--- not a rule',
    '[^1]: not a footnote.',
    'Nor [^2] here.',
    'A <b>tag</b> and <!-- a comment -->.',
    'Stars *here* and _there_ and `code` and ~~gone~~ and | a | b |.',
    'A back\\slash and one at the end \\',
    'An &amp; entity and AT&T; and &#35;.',
    '[A link](https://example.org) and [sic] and [a][b].',
    'Ends in a bracket [sic]',
    'Shout!',
    'See www.example.org or https://example.org/a_b or me@example.org.',
    '“Quoted,” she said, "twice" and \'once\'.',
    'It cost £5 – or €6 – for 10% of 3 + 4.',
    'Emoji 👍 and  spaces.',
    '{audience=police}',
    '```',
    '~~~',
    '    four spaces',
    ': a colon',
    '|---|---|',
    'Dr. A told Ms B.',
  ]

  const nasty = (): Script => {
    const { frontMatter } = parseScript(scriptWith('## One\n\nA.\n'))
    const sentences = NASTY.map((text, index) => ({ text, citations: [String(index + 1)], line: 1 }))
    return {
      frontMatter: { ...frontMatter, title: NASTY.join(' '), summary: 'a: b # c\n---\nd' },
      segments: [
        {
          heading: 'One {two} #',
          line: 1,
          blocks: sentences.map((sentence) => ({ kind: 'narration', sentences: [sentence] })),
        },
        { heading: 'Two', audience: 'police', line: 1, blocks: [{ kind: 'quotation', sentences }] },
      ],
      citations: Object.fromEntries(
        NASTY.map((quote, index) => [String(index + 1), { kind: 'review', page: index + 1, quote }]),
      ),
    }
  }

  it('writes any text so that it reads back as the same text', () => {
    const script = parseScript(formatScript(nasty()))
    const folded = NASTY.map((text) => text.replace(/\s+/g, ' ').trim())
    expect(script.segments[0]?.heading).toBe('One {two} #')
    expect(script.segments[0]?.blocks.map(({ sentences }) => sentences.map(({ text }) => text).join(' '))).toEqual(
      folded,
    )
    expect(script.segments[1]?.blocks[0]?.sentences.map(({ text }) => text).join(' ')).toBe(folded.join(' '))
    expect(Object.values(script.citations)).toEqual(folded.map((quote, i) => ({ kind: 'review', page: i + 1, quote })))
    expect(script.frontMatter).toEqual(nasty().frontMatter)
  })

  it.each([
    ['plain', scriptWith('## One\n\nA.\n')],
    [
      'reflowed',
      scriptWith(
        '## One\n\nA. B\nc.[^b] D.\n\n> Q. R.[^a]\n>\n> S.\n\n## Two\n\nE.\n\n[^b]: author: x\n[^a]: p. 3: "R."\n',
      ),
    ],
    ['nasty', formatScript({ ...nasty() })],
    [
      'all kinds',
      scriptWith(
        '# T\n\n## A {audience=health}\n\nX *y*.[^1][^2][^x]\n\n[^1]: p. iv (PDF 2), 1.1: "q"\n[^2]: guidance: neglect\n[^x]: author: z\n',
      ),
    ],
  ])('is undone by parseScript and undoes it: %s', (_name, markdown) => {
    const script = parseScript(markdown)
    const canonical = formatScript(script)
    const again = parseScript(canonical)
    expect(formatScript(again)).toBe(canonical)
    expect(withoutLines(again)).toEqual(withoutLines(script))
    expect(parseScript(formatScript(again))).toEqual(again)
  })
})

/** Formatting moves sentences to lines of their own; all else stays. */
const withoutLines = (script: Script): unknown =>
  JSON.parse(JSON.stringify(script, (key, value: unknown) => (key === 'line' ? undefined : value)))
