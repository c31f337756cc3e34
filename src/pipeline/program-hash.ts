import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listFolder, packagePath, readBytes, sha256 } from '../shared/index.ts'

/** SHA-256 of the program itself and of the list of its packages: what another program made is made again. */
export const programHash = async (): Promise<string> => {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const folders = ['draft/script', 'knowledge', 'publish', 'review', 'shared', 'speak/cover']
  const paths = (await Promise.all(folders.map((folder) => codeIn(join(root, folder))))).flat()
  const hashes = await Promise.all([...paths, packagePath('package.json')].map(hashOf))
  return sha256(hashes.join('\n'))
}

const codeIn = async (folder: string): Promise<readonly string[]> => {
  const names = await listFolder(folder)
  const inner = names.filter((name) => !name.includes('.')).map((name) => codeIn(join(folder, name)))
  return [
    ...names.filter((name) => /\.[jt]s$/.test(name)).map((name) => join(folder, name)),
    ...(await Promise.all(inner)).flat(),
  ]
}

const hashOf = async (path: string): Promise<string> => sha256((await readBytes(path)) ?? '')
