import { plainLetter } from './letters.ts'
import { numbersIn } from './matrix.ts'
import type { Letter, PagePainter } from './page-painter.ts'
import { recordOf } from './record.ts'

/** What an operator does to the page; `nameOf` names the operators that others have as arguments. */
type Operator = (painter: PagePainter, args: readonly unknown[], nameOf: NameOf) => void

type NameOf = (operator: unknown) => string

/**
 * Hands one of pdf.js's drawing operators, by its name, to the painter. The arguments are those that pdf.js gives in its operator list:
 * what is not as expected counts as nothing.
 */
export const paint = (painter: PagePainter, name: string, args: readonly unknown[], nameOf: NameOf): void =>
  OPERATORS.get(name)?.(painter, args, nameOf)

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

const lettersIn = (value: unknown): readonly (Letter | number)[] => {
  if (!Array.isArray(value)) return []
  return value.map((one: unknown): Letter | number => {
    if (typeof one === 'number') return one
    const { unicode, width, isSpace } = recordOf(one)
    const letter = typeof unicode === 'string' ? plainLetter(unicode) : ''
    return { unicode: letter, width: number(width), isSpace: isSpace === true }
  })
}

const FILLING: ReadonlySet<string> = new Set([
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
])
const STROKING: ReadonlySet<string> = new Set(['stroke', 'closeStroke'])

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['save', (painter) => painter.save()],
  ['restore', (painter) => painter.restore()],
  ['transform', (painter, args) => painter.transform(args)],
  [
    'paintFormXObjectBegin',
    (painter, [matrix]) => {
      painter.save()
      painter.transform(matrix)
    },
  ],
  ['paintFormXObjectEnd', (painter) => painter.restore()],
  ['beginGroup', (painter) => painter.save()],
  ['endGroup', (painter) => painter.restore()],
  ['setFillRGBColor', (painter, [color]) => painter.fillColor(color)],
  ['setFillColorN', (painter) => painter.fillColor(undefined)],
  [
    'setGState',
    (painter, [changes]) => {
      const opacity = opacityIn(changes)
      if (opacity !== undefined) painter.opacity(opacity)
    },
  ],
  ['beginMarkedContent', (painter, [tag]) => painter.beginMark(tag === 'Artifact')],
  ['beginMarkedContentProps', (painter, [tag]) => painter.beginMark(tag === 'Artifact')],
  ['endMarkedContent', (painter) => painter.endMark()],
  [
    'constructPath',
    (painter, [operator, data], nameOf) => {
      const path: unknown = Array.isArray(data) ? data[0] : undefined
      const filled = FILLING.has(nameOf(operator))
      if (filled || STROKING.has(nameOf(operator))) painter.path(path, filled)
      painter.endPath(path)
    },
  ],
  ['clip', (painter) => painter.clipNext()],
  ['eoClip', (painter) => painter.clipNext()],
  ['beginText', (painter) => painter.beginText()],
  ['setFont', (painter, [id, size]) => painter.font(id, number(size))],
  ['setCharSpacing', (painter, [value]) => painter.set('charSpacing', number(value))],
  ['setWordSpacing', (painter, [value]) => painter.set('wordSpacing', number(value))],
  ['setHScale', (painter, [value]) => painter.set('stretch', number(value) / 100)],
  ['setLeading', (painter, [value]) => painter.set('leading', number(value))],
  ['setTextRise', (painter, [value]) => painter.set('rise', number(value))],
  ['setTextRenderingMode', (painter, [mode]) => painter.outlined(mode === 2)],
  [
    'setLeadingMoveText',
    (painter, [x, y]) => {
      painter.set('leading', -number(y))
      painter.moveText(number(x), number(y))
    },
  ],
  ['setTextMatrix', (painter, [matrix]) => painter.textMatrix(matrix)],
  ['moveText', (painter, [x, y]) => painter.moveText(number(x), number(y))],
  ['nextLine', (painter) => painter.nextLine()],
  ['showText', (painter, [letters]) => painter.show(lettersIn(letters))],
])

/** The opacity that a graphics state sets, where it sets one. */
const opacityIn = (changes: unknown): number | undefined => {
  if (!Array.isArray(changes)) return undefined
  const entry: unknown = changes.find((one) => Array.isArray(one) && one[0] === 'ca')
  return Array.isArray(entry) ? numbersIn([entry[1]])[0] : undefined
}
