import { loadKnowledge } from '../knowledge/index.ts'
import { ScrcastError } from '../shared/index.ts'
import { findFfmpeg, openBuiltInEngine } from '../speak/index.ts'
import type { World } from './progress.ts'
import { openWorkspace } from './workspace.ts'

/** Something that scrcast needs, and whether it is there. */
export interface Check {
  readonly name: string
  readonly ok: boolean
  /** What was found, or what is the matter and what to do. */
  readonly found: string
}

/** Looks whether everything is there that scrcast needs on this machine and in this folder. */
export const runDoctor = async (folder: string, world: World): Promise<readonly Check[]> => [
  { name: 'Node.js', ok: true, found: process.versions.node },
  await check('ffmpeg', async () => {
    const { version, path, origin } = await findFfmpeg(world.environment)
    return `${version} (${origin}: ${path})`
  }),
  await check('built-in voices', speakOnce),
  await check('knowledge', async () => {
    const { themes, agencies, supportLines } = await loadKnowledge()
    return `${themes.length} themes, ${agencies.length} agencies, ${supportLines.length} support lines, ${checkedOn(supportLines)}`
  }),
  await check('workspace', async () => `${(await openWorkspace(folder)).folder}`),
]

const check = async (name: string, look: () => Promise<string>): Promise<Check> => {
  try {
    return { name, ok: true, found: await look() }
  } catch (error) {
    if (!(error instanceof ScrcastError)) throw error
    return { name, ok: false, found: `${error.message} ${error.hint}` }
  }
}

const speakOnce = async (): Promise<string> => {
  const engine = await openBuiltInEngine({ narrator: 'slt', reader: 'rms', stretch: 1.1 })
  try {
    const { pcm, sampleRate } = await engine.speak({ text: 'This is the voice you will hear.', speaker: 'narrator' })
    return `spoke a sentence of ${(pcm.length / sampleRate).toFixed(1)} seconds`
  } finally {
    await engine.close()
  }
}

const checkedOn = (lines: readonly { readonly checkedOn: string }[]): string =>
  `the oldest checked on ${lines.map((line) => line.checkedOn).sort()[0] ?? 'no date'}`
