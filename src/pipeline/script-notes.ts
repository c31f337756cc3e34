import { join } from 'node:path'
import { readScript, type Script } from '../draft/index.ts'
import { readText, sha256, writeUnflushed } from '../shared/index.ts'
import { brokenScript } from './errors.ts'
import { faultsOf } from './load-briefing.ts'
import type { BriefingFiles } from './workspace.ts'

/**
 * The script that the bytes of script.md are.
 * @throws ScrcastError `pipeline/broken-script`
 */
export type ReadScript = (files: BriefingFiles, bytes: Uint8Array) => Promise<Script>

/**
 * Reads scripts, and keeps what was read beside the audio: parsing Markdown takes most of the time of publishing. What was kept counts for
 * the very same bytes, read by the very same program, alone.
 */
export const scriptNotes = (program: string): ReadScript => {
  return async (files, bytes) => {
    const path = join(files.audio, '.script.json')
    const origin = sha256(`${program}\n${sha256(bytes)}`)
    const [head = '', body = ''] = ((await readText(path)) ?? '').split('\n')
    // Written by this very program, and whole, as the hashes before it say.
    if (head === headOf(origin, body)) return JSON.parse(body) as Script
    const reading = readScript(Buffer.from(bytes).toString('utf8'))
    if ('broken' in reading) throw brokenScript(files.script, faultsOf(reading))
    const text = JSON.stringify(reading.script)
    await writeUnflushed(path, `${headOf(origin, text)}\n${text}\n`)
    return reading.script
  }
}

const headOf = (origin: string, body: string): string => `${origin} ${sha256(body)}`
