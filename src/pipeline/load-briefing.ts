import { readScript, type Script } from '../draft/index.ts'
import { type Findings, parseFindings } from '../find/index.ts'
import { type Document, parseDocument } from '../read/index.ts'
import { readBytes, readText, sha256 } from '../shared/index.ts'
import { briefingIncomplete, brokenFile, sourceChanged } from './errors.ts'
import type { BriefingFiles } from './workspace.ts'

/** A briefing as it lies in the workspace. */
export interface LoadedBriefing {
  readonly files: BriefingFiles
  readonly sourceBytes: Uint8Array
  readonly document: Document
  readonly findings: Findings
  readonly scriptBytes: Uint8Array
  /** The script, or where an editor broke it. */
  readonly reading:
    | { readonly script: Script }
    | { readonly broken: readonly { readonly line: number; readonly what: string }[] }
}

/**
 * @throws ScrcastError `pipeline/briefing-incomplete`, `pipeline/broken-file`, `pipeline/source-changed`
 */
export const loadBriefing = async (files: BriefingFiles): Promise<LoadedBriefing> => {
  const scriptBytes = await needed(files, files.script, 'script.md')
  const sourceBytes = await needed(files, files.source, 'source.pdf')
  const document = parseDocument(await readJson(files, files.document, 'document.json'))
  if (document.source.sha256 !== sha256(sourceBytes)) throw sourceChanged(files.slug)
  return {
    files,
    sourceBytes,
    document,
    findings: parseFindings(await readJson(files, files.findings, 'findings.json')),
    scriptBytes,
    reading: readScript(Buffer.from(scriptBytes).toString('utf8')),
  }
}

/** Where an editor broke a script, a line for each place; none where it can be read. */
export const faultsOf = (reading: LoadedBriefing['reading']): readonly string[] =>
  'broken' in reading ? reading.broken.map(({ line, what }) => `line ${line}: ${what}`) : []

/**
 * The value in a JSON file of a briefing, not yet parsed into what it should be.
 * @throws ScrcastError `pipeline/briefing-incomplete`, `pipeline/broken-file`
 */
export const readJson = async (files: BriefingFiles, path: string, name: string): Promise<unknown> => {
  const text = await readText(path)
  if (text === undefined) throw briefingIncomplete(files.slug, name)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw brokenFile(path, error)
  }
}

/**
 * The bytes of a file that every briefing has.
 * @throws ScrcastError `pipeline/briefing-incomplete`
 */
export const needed = async (files: BriefingFiles, path: string, name: string): Promise<Uint8Array> => {
  const bytes = await readBytes(path)
  if (bytes === undefined) throw briefingIncomplete(files.slug, name)
  return bytes
}
