import type { Document, Paragraph } from '../../src/read/index.ts'

/**
 * A review as read, from a few lines: "# " to "#### " a heading of that level, "- " a bullet, "(a) " a lettered point, "4.18 " a numbered
 * paragraph, "1. " an entry of a numbered list, "| a | b" a row of a table ("**a**" a bold cell), "> " a line in a box, "---" the next page, "^ " a running header.
 */
export const reviewOf = (text: string): Document => {
  const paragraphs: Paragraph[] = []
  const apart: Document['apart'][number][] = []
  let page = 1
  let [box, table, row] = [0, 0, 0]
  let before = ''
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const kind = line.slice(0, 2)
    if (kind === '> ' && before !== '> ') box += 1
    if (kind === '| ') [table, row] = before === '| ' ? [table, row + 1] : [table + 1, 0]
    if (line === '---') page += 1
    else if (kind === '^ ') apart.push({ page, reason: 'furniture', text: line.slice(2) })
    else paragraphs.push(...paragraphsOf(line, { page, box, table, row }))
    before = kind
  }
  return {
    source: { file: 'review.pdf', sha256: 'a'.repeat(64), pages: page },
    metadata: {},
    pages: Array.from({ length: page }, (_, at) => ({ number: at + 1, width: 595, height: 842, characters: 1000 })),
    paragraphs,
    apart,
  }
}

interface Place {
  readonly page: number
  readonly box: number
  readonly table: number
  readonly row: number
}

const paragraphsOf = (line: string, { page, box, table, row }: Place): readonly Paragraph[] => {
  const base = { page, pages: [page], box: { left: 60, top: 0, width: 400, height: 12 }, fontSize: 11, bold: false }
  const heading = /^(#{1,4}) (?:(\d+(?:\.\d+)*)\.? )?(.*)$/.exec(line)
  if (heading !== null) {
    const [, hashes = '', number, text = ''] = heading
    return [
      {
        ...base,
        kind: 'heading',
        level: hashes.length,
        bold: true,
        fontSize: 20 - 2 * hashes.length,
        text,
        ...(number === undefined ? {} : { paragraph: number }),
      },
    ]
  }
  if (line.startsWith('| '))
    return line
      .slice(2)
      .split(' | ')
      .map((text, column) => ({
        ...base,
        kind: 'cell',
        text: text.replaceAll('**', ''),
        bold: row === 0 || text.startsWith('**'),
        cell: { table, row, column },
      }))
  if (line.startsWith('> '))
    return paragraphsOf(line.slice(2), { page, box, table, row }).map((one) => ({ ...one, boxed: box }))
  const marked = /^(-|\([a-z]\)) (.*)$/.exec(line)
  if (marked !== null) {
    const [, mark = '', text = ''] = marked
    return [{ ...base, kind: 'item', bullet: mark === '-' ? '•' : mark, text, box: { ...base.box, left: 80 } }]
  }
  const numbered = /^(\d+(?:\.\d+)*)\.? (\p{Lu}.*)$/u.exec(line)
  return [
    {
      ...base,
      kind: 'paragraph',
      text: numbered?.[2] ?? line,
      ...(numbered?.[1] === undefined ? {} : { paragraph: numbered[1] }),
    },
  ]
}
