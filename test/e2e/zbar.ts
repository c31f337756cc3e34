import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What Debian's zbar sees in a picture. */
export const readCode = async (png: Buffer): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'qr-'))
  try {
    await writeFile(join(folder, 'code.png'), png)
    const { stdout } = await promisify(execFile)('zbarimg', ['--quiet', '--raw', join(folder, 'code.png')])
    return stdout.trim()
  } finally {
    await rm(folder, { recursive: true })
  }
}
