import { isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { readText } from '../shared/index.ts'
import { type Fault, knowledgeBroken, knowledgeMissing } from './errors.ts'

/** One file of the knowledge: a list of entries, no two of which share a key. */
export interface KnowledgeFile<Entry> {
  readonly path: string
  readonly schema: z.ZodType<Entry>
  readonly keysOf: (entry: Entry) => readonly string[]
}

/**
 * Reads a file of the knowledge and checks every entry.
 * @throws ScrcastError `knowledge/broken`, which names the file, the line, the entry and what is wrong
 */
export const readKnowledgeFile = async <Entry>({
  path,
  schema,
  keysOf,
}: KnowledgeFile<Entry>): Promise<readonly Entry[]> => {
  const source = await readText(path)
  if (source === undefined) throw knowledgeMissing(path)
  const yaml = parseYaml(path, source)
  const checked = z.array(schema).safeParse(yaml.value)
  if (!checked.success) throw knowledgeBroken(faultOf(path, yaml, checked.error), checked.error)
  refuseRepeats(path, yaml, checked.data.map(keysOf))
  return checked.data
}

type Path = readonly PropertyKey[]

interface Yaml {
  readonly value: unknown
  /** The line, counted from 1, of what stands at a path, or of the nearest thing above it. */
  readonly lineOf: (path: Path) => number | undefined
}

const parseYaml = (file: string, source: string): Yaml => {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const [error] = document.errors
  if (error !== undefined) {
    const problem = `it is not YAML (${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')})`
    const line = error.linePos?.[0].line
    throw knowledgeBroken({ file, line, place: 'the whole file', problem, remedy: REMEDY_YAML }, error)
  }
  const lineOf = (path: Path): number | undefined => {
    const node = document.getIn(path, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    return path.length === 0 ? undefined : lineOf(path.slice(0, -1))
  }
  return { value: document.toJS(), lineOf }
}

const faultOf = (file: string, { value, lineOf }: Yaml, error: z.ZodError): Fault => {
  const [issue] = error.issues
  const path = issue?.path ?? []
  return { file, line: lineOf(path), place: placeOf(value, path), problem: problemOf(issue), remedy: REMEDY }
}

const placeOf = (value: unknown, path: Path): string => {
  const [index, ...fields] = path
  if (typeof index !== 'number') return 'the whole file'
  const key = Array.isArray(value) ? keyWritten(value[index]) : undefined
  const entry = `entry ${index + 1}${key === undefined ? '' : ` (${key})`}`
  const steps = fields.map((field) => (typeof field === 'number' ? `number ${field + 1}` : String(field)))
  return [entry, ...steps].join(', ')
}

const keyWritten = (entry: unknown): string | undefined => {
  const named = z.looseObject({
    id: z.string().optional(),
    term: z.string().optional(),
    written: z.string().optional(),
  })
  const { data } = named.safeParse(entry)
  return data?.id ?? data?.term ?? data?.written
}

const problemOf = (issue: z.core.$ZodIssue | undefined): string => {
  if (issue?.code === 'unrecognized_keys') return `scrcast knows no field called ${issue.keys.join(' or ')}`
  if (issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'it is missing'
  return issue?.message.replace(/\.$/, '') ?? 'it is wrong'
}

const refuseRepeats = (file: string, { lineOf }: Yaml, keysOfEntries: readonly (readonly string[])[]): void => {
  for (const [index, keys] of keysOfEntries.entries()) {
    const earlier = keysOfEntries.slice(0, index).findIndex((others) => others.some((key) => keys.includes(key)))
    if (earlier < 0) continue
    const problem = `it stands already in entry ${earlier + 1}`
    throw knowledgeBroken({
      file,
      line: lineOf([index]),
      place: `entry ${index + 1} (${keys[0]})`,
      problem,
      remedy: REMEDY,
    })
  }
}

const REMEDY = 'Mend that place; the comment at the head of the file says how an entry is written.'
const REMEDY_YAML =
  'Mend that line: each entry begins with "- ", its fields are indented alike, and a text with ": " or "#" in it stands in quotes.'
