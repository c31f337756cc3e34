import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFfmpeg } from '../../src/speak/index.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('findFfmpeg', () => {
  it('finds the packaged program where nothing else is there, and says its version', async () => {
    const program = await findFfmpeg({ PATH: folder })
    expect(['ffmpeg-static', '@ffmpeg-installer/ffmpeg']).toContain(program.origin)
    expect(program.version).not.toBe('')
  })

  it('takes the program that FFMPEG_PATH names', async () => {
    const { path } = await findFfmpeg({ PATH: folder })
    const link = join(folder, 'my-ffmpeg')
    await symlink(path, link)
    expect(await findFfmpeg({ PATH: '', FFMPEG_PATH: link })).toMatchObject({ path: link, origin: 'FFMPEG_PATH' })
  })

  it('says that FFMPEG_PATH does not run, and looks no further', async () => {
    const path = join(folder, 'none')
    await expect(findFfmpeg({ PATH: '', FFMPEG_PATH: path })).rejects.toMatchObject({
      code: 'speak/ffmpeg-path',
      message: expect.stringContaining(path),
    })
  })

  it('passes over a program on PATH that does not run as ffmpeg', async () => {
    const path = join(folder, 'ffmpeg')
    await writeFile(path, '#!/bin/sh\necho something else\n')
    await chmod(path, 0o755)
    expect((await findFfmpeg({ PATH: folder })).path).not.toBe(path)
  })
})
