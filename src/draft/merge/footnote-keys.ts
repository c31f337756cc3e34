import { foldSpace } from '../script/markdown-text.ts'

/** The lines of three versions of a script. */
interface Versions {
  readonly base: readonly string[]
  readonly edited: readonly string[]
  readonly fresh: readonly string[]
}

export interface KeyedVersions {
  /** The lines without the footnotes' definitions; marks in them name what a footnote says, the same in all versions. */
  readonly bodies: Versions
  /** Merged lines with numbers again, the footnotes that they use last. The edited version's numbers stay. */
  readonly restore: (merged: readonly string[]) => readonly string[]
}

/** Replaces the numbers of footnotes, which differ from draft to draft, by keys of what the footnotes say. */
export const withFootnoteKeys = (versions: Versions): KeyedVersions => {
  const keys = new Map<string, string>()
  const keyOf = (text: string, copy: number): string => {
    const name = `${foldSpace(text)}\n${copy}`
    keys.set(name, keys.get(name) ?? `${KEY}${keys.size}`)
    return keys.get(name) ?? ''
  }
  const [base, edited, fresh] = [versions.base, versions.edited, versions.fresh].map((one) => keyed(one, keyOf))
  if (base === undefined || edited === undefined || fresh === undefined)
    throw new RangeError('three versions are keyed')
  return {
    bodies: { base: base.body, edited: edited.body, fresh: fresh.body },
    restore: (merged) => withNumbers(merged, edited, fresh),
  }
}

/** Begins a key: no number that an author gives a footnote begins so. */
const KEY = '\u0001'
const MARK = /(?<!\\)\[\^([^\]\s]+)\](?!:)/g
const DEFINITION = /^\[\^([^\]\s]+)\]:\s*(.*)$/
/** A line that ends a footnote's definition, unless it is indented. */
const ENDS_DEFINITION = /^(?:\s*$|\[\^|#|>)/

interface Keyed {
  readonly body: readonly string[]
  /** Definitions by key, in order. */
  readonly definitions: ReadonlyMap<string, { readonly label: string; readonly text: string }>
  /** Keys that the body uses. */
  readonly used: ReadonlySet<string>
}

const keyed = (lines: readonly string[], keyOf: (text: string, copy: number) => string): Keyed => {
  const { body, definitions } = takeDefinitions(lines)
  const copies = new Map<string, number>()
  const keyed = definitions.map(({ label, text }) => {
    const copy = (copies.get(foldSpace(text)) ?? 0) + 1
    copies.set(foldSpace(text), copy)
    return { label, text, key: keyOf(text, copy) }
  })
  const keyOfLabel = new Map(keyed.map(({ label, key }) => [label.toLowerCase(), key]))
  const marked = body.map((line) =>
    line.replace(MARK, (mark, label: string) => {
      const key = keyOfLabel.get(label.toLowerCase())
      return key === undefined ? mark : `[^${key}]`
    }),
  )
  return { body: marked, definitions: new Map(keyed.map(({ key, ...one }) => [key, one])), used: keysIn(marked) }
}

const takeDefinitions = (lines: readonly string[]) => {
  const body: string[] = []
  const definitions: { label: string; text: string }[] = []
  let open: { label: string; text: string } | undefined
  for (const line of lines) {
    const [, label, text = ''] = line.match(DEFINITION) ?? []
    if (label !== undefined) {
      open = { label, text }
      definitions.push(open)
    } else if (open !== undefined && !ENDS_DEFINITION.test(line)) open.text += ` ${line.trim()}`
    else {
      open = undefined
      body.push(line)
    }
  }
  while (body.at(-1)?.trim() === '') body.pop()
  return { body, definitions }
}

const keysIn = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => [...line.matchAll(MARK)].flatMap(([, label = '']) => label)))

const withNumbers = (merged: readonly string[], edited: Keyed, fresh: Keyed): readonly string[] => {
  const used = keysIn(merged)
  // A definition that the author wrote and does not use yet stays.
  const own = [...edited.definitions].filter(([key]) => used.has(key) || !edited.used.has(key))
  const added = [...fresh.definitions].filter(([key]) => used.has(key) && !edited.definitions.has(key))
  const highest = Math.max(0, ...own.map(([, { label }]) => (/^\d+$/.test(label) ? Number(label) : 0)))
  const labels = new Map([
    ...own.map(([key, { label }]): [string, string] => [key, label]),
    ...added.map(([key], at): [string, string] => [key, `${highest + at + 1}`]),
  ])
  const body = merged.map((line) =>
    line.replace(MARK, (mark, key: string) => (labels.has(key) ? `[^${labels.get(key)}]` : mark)),
  )
  const notes = [...own, ...added].map(([key, { text }]) => `[^${labels.get(key)}]: ${text}`)
  return notes.length === 0 ? body : [...body, '', ...notes]
}
