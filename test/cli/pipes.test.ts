import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const PROGRAM = join(import.meta.dirname, '../../bin/scrcast.js')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-pipes-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const init = async (answers: string) => {
  const child = spawn(process.execPath, [PROGRAM, 'init', '--workspace', folder])
  const heard: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => heard.push(text))
  child.stdin.end(answers)
  const [code] = await once(child, 'close')
  return { code, stderr: heard.join('') }
}

describe('scrcast in a pipe', () => {
  it('takes the answers of init from its input, an empty line for the default', async () => {
    const { code } = await init('The Westmarch Partnership\nLearning Aloud\n\nWales\n')
    const settings = await readFile(join(folder, 'scrcast.yaml'), 'utf8')
    expect(code).toBe(0)
    for (const part of ['The Westmarch Partnership', 'Learning Aloud', 'http://127.0.0.1', 'wales']) {
      expect(settings.toLowerCase()).toContain(part.toLowerCase())
    }
  })

  it('makes nothing where the input ends before the last answer, and says so', async () => {
    const { code, stderr } = await init('The Westmarch Partnership\n')
    expect([code, stderr]).toEqual([1, expect.stringContaining('scrcast init --yes')])
    expect(await readdir(folder)).toEqual([])
  })

  it('ends in peace where its reader has seen enough', async () => {
    const child = spawn('sh', ['-c', '{ "$0" "$1" --help; echo "code $?" >&2; } | true', process.execPath, PROGRAM])
    const heard: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => heard.push(text))
    await once(child, 'close')
    expect(heard.join('')).toBe('code 0\n')
  })
})
