import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The bundled, invented review. */
export const EXAMPLE = fileURLToPath(new URL('../../examples/bobbie/review.pdf', import.meta.url))

const PROGRAM = fileURLToPath(new URL('../../bin/scrcast.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built program as a person would, without a terminal. */
export const runScrcast = (
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    })
    const heard = { stdout: '', stderr: '' }
    child.stdout.on('data', (bytes: Buffer) => {
      heard.stdout += bytes.toString('utf8')
    })
    child.stderr.on('data', (bytes: Buffer) => {
      heard.stderr += bytes.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...heard }))
  })
