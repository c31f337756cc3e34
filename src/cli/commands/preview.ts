import { type Command, InvalidArgumentError } from 'commander'
import type { VoiceEngine } from '../../pipeline/index.ts'
import type { Context } from '../context.ts'
import { clockTime } from '../tables/clock-time.ts'
import { voiceOption } from './render.ts'

interface Flags {
  readonly segment?: number
  readonly edition: string
  readonly voice?: VoiceEngine
  readonly yes?: boolean
}

export const addPreview = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('preview')
    .description('hear a script before it is approved; it says first that it is a draft')
    .argument('<slug>', 'the briefing')
    .option('--segment <n>', 'only this segment, counted from 1', wholeNumber)
    .option('--edition <audience>', 'the edition to hear, such as police', 'everyone')
    .addOption(voiceOption())
    .option('--yes', 'send sentences to the speech service that scrcast.yaml names without asking')
    .addHelpText(
      'after',
      '\nWrites briefings/<slug>/preview/. Its path is printed last. Nothing of it is ever published.\n',
    )
    .action(async (slug: string, { segment, edition, voice, yes }: Flags) => {
      const { openWorkspace, previewBriefing } = await import('../../pipeline/index.ts')
      const request = {
        slug,
        audience: edition,
        ...(segment === undefined ? {} : { segment }),
        ...(voice === undefined ? {} : { voice }),
      }
      const asked = yes === true ? { ...world, agree: async () => true } : world
      const { recording, path } = await previewBriefing(await openWorkspace(folder()), request, asked)
      console.say(`${clockTime(recording.audio.durationSeconds)} of draft`)
      console.print(path)
    })
}

const wholeNumber = (value: string): number => {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('A segment is a whole number, counted from 1.')
  return Number(value)
}
