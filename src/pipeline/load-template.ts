import { join } from 'node:path'
import { type DraftingTemplate, parseTemplate } from '../draft/index.ts'
import { listFolder, readTemplate, readText } from '../shared/index.ts'
import { noSuchTemplate } from './errors.ts'
import type { Workspace } from './workspace.ts'

/**
 * The drafting template of this name: the workspace's own if it has one.
 * @throws ScrcastError `pipeline/no-such-template`, `draft/broken-template`
 */
export const loadTemplate = async (workspace: Workspace, name: string): Promise<DraftingTemplate> => {
  const names = await listTemplates(workspace)
  if (!names.includes(name)) throw noSuchTemplate(name, names)
  return parseTemplate(name, await readTemplate(`${name}.hbs`, workspace.templates))
}

/** Names of the drafting templates, those of the workspace among them; a file without front matter is no template of a script. */
const listTemplates = async ({ templates }: Workspace): Promise<readonly string[]> => {
  const found = await Promise.all(
    templates.map(async (folder) => {
      const files = (await listFolder(folder)).filter((file) => file.endsWith('.hbs'))
      const sources = await Promise.all(files.map((file) => readText(join(folder, file))))
      return files.filter((_, index) => /^\uFEFF?---\r?\n/.test(sources[index] ?? ''))
    }),
  )
  return [...new Set(found.flat().map((file) => file.replace(/\.hbs$/, '')))].sort()
}
