import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import type { VoiceEngine } from '../../pipeline/index.ts'
import { writeWhole } from '../../shared/index.ts'
import type { Context } from '../context.ts'
import { playSound } from '../play-sound.ts'
import { voiceOption } from './render.ts'

interface Flags {
  readonly voice?: VoiceEngine
  readonly reader?: boolean
  readonly out?: string
  readonly yes?: boolean
}

export const addSay = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('say')
    .description('hear how a phrase is said, and see what the voice is given')
    .argument('<text>', 'the phrase, in quotation marks')
    .addOption(voiceOption())
    .option('--reader', "in the voice that reads the review's own words")
    .option('--out <file>', 'save it as a WAV file instead of playing it')
    .option('--yes', 'send it to the speech service that scrcast.yaml names without asking')
    .addHelpText(
      'after',
      '\nA term that is said wrongly goes into knowledge/lexicon.yaml of the workspace, with what is to be said.\n',
    )
    .action(async (text: string, { voice, reader, out, yes }: Flags) => {
      const { openWorkspace, sayPhrase } = await import('../../pipeline/index.ts')
      const workspace = await openWorkspace(folder())
      const asked = yes === true ? { ...world, agree: async () => true } : world
      const speaker = reader === true ? 'reader' : 'narrator'
      const request = { text, speaker, ...(voice === undefined ? {} : { voice }) } as const
      const { spoken, spelledOut, wav } = await sayPhrase(workspace, request, asked)
      console.print(spoken)
      for (const term of spelledOut) console.say(`"${term}" is not in the lexicon and is read letter by letter.`)
      const path = out === undefined ? join(workspace.audioCache, 'say.wav') : resolve(out)
      await writeWhole(path, wav)
      if (out !== undefined) console.say(`Saved as ${path}`)
      else if (!(await playSound(path))) console.say(`No program that plays sound was found; it is saved as ${path}`)
    })
}
