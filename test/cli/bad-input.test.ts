import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLE, runScrcast } from '../fakes/run-scrcast.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-bad-'))
  await runScrcast(['init', '--yes', '--workspace', folder])
  await writeFile(join(folder, 'page.pdf'), '<!DOCTYPE html>\n<html><body>Not found</body></html>')
  await writeFile(join(folder, 'empty.pdf'), '')
  await writeFile(join(folder, 'word.pdf'), Buffer.from('504b0304140006000800', 'hex'))
  await writeFile(join(folder, 'cut.pdf'), (await readFile(EXAMPLE)).subarray(0, 40_000))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const files = async () => (await readdir(folder, { recursive: true })).sort()

const cases: readonly (readonly [what: string, args: readonly string[], exit: 1 | 2, says: RegExp])[] = [
  ['a file that does not exist', ['find', 'none.pdf'], 1, /There is no file .*none\.pdf/],
  ['a web page with the wrong name', ['find', 'page.pdf'], 1, /not a PDF.*web page/s],
  ['an empty file', ['find', 'empty.pdf'], 1, /empty/],
  ['a Word document with the wrong name', ['find', 'word.pdf'], 1, /not a PDF/],
  ['a PDF that was cut off', ['find', 'cut.pdf'], 1, /damaged|cut off|incomplete/],
  ['a folder', ['find', 'briefings'], 1, /cannot be read/],
  ['drafting from a file that does not exist', ['draft', 'none.pdf'], 1, /There is no file/],
  ['a briefing that does not exist', ['review', 'nobody'], 1, /no briefing "nobody"/],
  ['a template that does not exist', ['draft', EXAMPLE, '--template', 'sonnet'], 1, /no template sonnet/],
  ['publishing nothing', ['publish'], 1, /No briefing .* approved and rendered/],
  ['serving nothing', ['serve', '--port', '0'], 1, /nothing to serve/],
  ['an unknown command', ['sing'], 2, /unknown command/],
  ['an unknown flag', ['find', '--loud', 'x.pdf'], 2, /unknown option/],
  ['a missing argument', ['find'], 2, /missing required argument/],
  ['an approval without confirmations', ['approve', 'nobody', '--by', 'A'], 2, /required option/],
  ['a port that is none', ['serve', '--port', 'many'], 2, /port is a whole number/],
]

describe('bad input', () => {
  it.each(cases)('%s is refused with one clear message, and nothing is written', async (_, args, exit, says) => {
    const before = await files()
    const { code, stdout, stderr } = await runScrcast(args, { cwd: folder })
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect([code, stdout]).toEqual([exit, ''])
    expect(await files()).toEqual(before)
  })

  it('settings that cannot be used are named with every place', async () => {
    const broken = join(folder, 'broken')
    await mkdir(broken)
    await writeFile(join(broken, 'scrcast.yaml'), 'publisher: {}\nshow: { title: 7 }\n')
    const { code, stderr } = await runScrcast(['status', '--workspace', broken])
    expect(code).toBe(1)
    expect(stderr).toMatch(/publisher\.name[\s\S]*show\.title[\s\S]*show\.description/)
    await rm(broken, { recursive: true })
  })

  it('a folder without settings is no workspace', async () => {
    const { code, stderr } = await runScrcast(['status', '--workspace', tmpdir()])
    expect([code, stderr]).toEqual([1, expect.stringContaining('scrcast init')])
  })

  it.skipIf(process.getuid?.() === 0)('a folder that may not be written in is named', async () => {
    const locked = join(folder, 'locked')
    await cp(join(folder, 'scrcast.yaml'), join(locked, 'scrcast.yaml'))
    await chmod(locked, 0o500)
    const { code, stderr } = await runScrcast(['draft', EXAMPLE, '--workspace', locked])
    await chmod(locked, 0o700)
    expect([code, stderr]).toEqual([1, expect.stringContaining('cannot be written')])
  })

  it('a folder that cannot hold files is named', async () => {
    const blocked = join(folder, 'blocked')
    await mkdir(blocked)
    await cp(join(folder, 'scrcast.yaml'), join(blocked, 'scrcast.yaml'))
    await writeFile(join(blocked, 'briefings'), 'a file where the folder is to be')
    const { code, stderr } = await runScrcast(['draft', EXAMPLE, '--workspace', blocked])
    expect([code, stderr]).toEqual([1, expect.stringContaining('cannot be written')])
    await rm(blocked, { recursive: true })
  })
})

describe('help', () => {
  it('shows the way from a review to a feed', async () => {
    const { code, stdout } = await runScrcast(['--help'])
    expect(code).toBe(0)
    for (const command of [
      'init',
      'find',
      'draft',
      'review',
      'approve',
      'render',
      'publish',
      'serve',
      'export',
      'withdraw',
      'status',
      'doctor',
      'demo',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    }
  })
})
