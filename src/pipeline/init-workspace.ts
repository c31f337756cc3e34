import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { stringify } from 'yaml'
import { exists, packagePath, readText, writeWhole } from '../shared/index.ts'
import { parseSettings } from './settings.ts'

/** What `init` asks for. */
export interface Answers {
  readonly publisher: string
  readonly title: string
  readonly baseUrl: string
  readonly nation: string
}

export const DEFAULT_ANSWERS: Answers = {
  publisher: 'Safeguarding Children Partnership',
  title: 'Safeguarding briefings',
  baseUrl: 'http://127.0.0.1:8080',
  nation: 'England',
}

/**
 * Makes a folder a workspace: settings, an example of .env, and the folders. A file that is there is left as it is. Gives what it made.
 * @throws ScrcastError `pipeline/broken-settings` where an answer will not do; then nothing is written
 */
export const initWorkspace = async (folder: string, answers: Answers): Promise<readonly string[]> => {
  const root = resolve(folder)
  const yaml = settingsText(answers)
  parseSettings(yaml, join(root, 'scrcast.yaml'))
  const files = {
    'scrcast.yaml': yaml,
    '.env.example': (await readText(packagePath('templates', 'env.example'))) ?? '',
    '.gitattributes':
      '# Approval is of bytes: git leaves line ends under briefings/ as they are.\nbriefings/** -text\n',
    '.gitignore':
      '.env\n/audio/.cache/\n/audio/.sites/\n/audio/*/.*.json\n/briefings/*/preview/\n/briefings/*/.writing/\n',
  }
  const made: string[] = []
  for (const [name, content] of Object.entries(files)) {
    if (await exists(join(root, name))) continue
    await writeWhole(join(root, name), content)
    made.push(name)
  }
  for (const name of ['briefings', 'audio', 'feeds', 'templates']) await mkdir(join(root, name), { recursive: true })
  return made
}

const settingsText = ({ publisher, title, baseUrl, nation }: Answers): string =>
  `# What scrcast is to know of you. docs/settings.md explains every setting.\n${stringify({
    publisher: { name: publisher },
    show: {
      title,
      description: `Short briefings from published safeguarding reviews, for everyone who works with children and families. From ${publisher}.`,
    },
    baseUrl,
    nation,
  })}`
