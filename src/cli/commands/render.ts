import { type Command, Option } from 'commander'
import type { VoiceEngine } from '../../pipeline/index.ts'
import type { Context } from '../context.ts'
import { clockTime } from '../tables/clock-time.ts'

/** In step with the pipeline's list, which is loaded only when a command runs. */
const ENGINES: readonly VoiceEngine[] = ['builtin', 'openai', 'command']

export const voiceOption = (): Option =>
  new Option('--voice <engine>', 'the speech engine, instead of the one in scrcast.yaml').choices(ENGINES)

interface Flags {
  readonly edition?: readonly string[]
  readonly dryRun?: boolean
  readonly voice?: VoiceEngine
  readonly yes?: boolean
}

export const addRender = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('render')
    .description('speak an approved script: audio, transcripts, chapters')
    .argument('<slug>', 'the briefing')
    .addOption(voiceOption())
    .option('--edition <audience>', 'an edition to render, such as police; may be given often', gather)
    .option('--dry-run', 'say what would be spoken, and speak nothing')
    .option('--yes', 'send sentences to the speech service that scrcast.yaml names without asking')
    .addHelpText(
      'after',
      '\nWithout --edition, the edition for everyone is rendered, and one for each audience that scrcast.yaml names and the script speaks to.\nSentences spoken before are used again.\n',
    )
    .action(async (slug: string, { edition, dryRun, voice, yes }: Flags) => {
      const { openWorkspace, planRender, renderBriefing } = await import('../../pipeline/index.ts')
      const workspace = await openWorkspace(folder())
      const request = { slug, audiences: edition ?? [], ...(voice === undefined ? {} : { voice }) }
      if (dryRun === true) {
        const { editions, together } = await planRender(workspace, request, world)
        for (const { audience, sentences, kept, characters } of editions)
          console.print(
            `${audience}: ${sentences} sentences, ${kept} of them already spoken, ${sentences - kept} (${characters} characters) to speak`,
          )
        if (editions.length > 1)
          console.print(
            `together, what they share once: ${together.sentences} sentences (${together.characters} characters) to speak`,
          )
        return
      }
      const asked = yes === true ? { ...world, agree: async () => true } : world
      for (const { audience, audio, loudnessLufs, truePeakDbtp } of await renderBriefing(workspace, request, asked))
        console.print(
          `${audience}: ${clockTime(audio.durationSeconds)}, ${loudnessLufs.toFixed(1)} LUFS, peak ${truePeakDbtp.toFixed(1)} dBTP`,
        )
      console.say('Next: scrcast publish')
    })
}

const gather = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value]
