import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exists, listFolder, readText, sha256, writeIfChanged, writeWhole } from '../../src/shared/index.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('writeWhole', () => {
  it('makes the folders above the file and leaves no temporary file', async () => {
    await writeWhole(join(folder, 'a', 'b.txt'), 'words')
    expect(await readFile(join(folder, 'a', 'b.txt'), 'utf8')).toBe('words')
    expect(await readdir(join(folder, 'a'))).toEqual(['b.txt'])
  })

  it('says which file it cannot write and leaves nothing behind', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(writeWhole(join(folder, 'file', 'below.txt'), 'x')).rejects.toMatchObject({
      code: 'files/cannot-write',
    })
    expect(await readdir(folder)).toEqual(['file'])
  })
})

describe('writeIfChanged', () => {
  it('leaves a file of the same bytes untouched', async () => {
    const path = join(folder, 'same.txt')
    await writeFile(path, 'same')
    await utimes(path, 1000, 1000)
    expect(await writeIfChanged(path, 'same')).toBe(false)
    expect((await stat(path)).mtimeMs).toBe(1_000_000)
  })

  it('writes a file of other bytes', async () => {
    const path = join(folder, 'other.txt')
    await writeFile(path, 'one')
    expect(await writeIfChanged(path, 'two')).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('two')
  })
})

describe('reading', () => {
  it('gives nothing where there is no file', async () => {
    expect(await readText(join(folder, 'none'))).toBeUndefined()
    expect(await exists(join(folder, 'none'))).toBe(false)
    expect(await listFolder(join(folder, 'none'))).toEqual([])
  })

  it('hashes text by its UTF-8 bytes', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
