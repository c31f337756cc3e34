import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { clockTime } from '../tables/clock-time.ts'

export const addRender = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('render')
    .description('speak an approved script: audio, transcripts, chapters')
    .argument('<slug>', 'the briefing')
    .addOption(new Option('--voice <engine>', 'the speech engine').choices(['builtin']).default('builtin'))
    .option('--edition <audience>', 'an edition to render, such as police; may be given often', gather)
    .option('--dry-run', 'say what would be spoken, and speak nothing')
    .addHelpText(
      'after',
      '\nWithout --edition, the edition for everyone is rendered. Sentences spoken before are used again.\n',
    )
    .action(async (slug: string, { edition, dryRun }: { edition?: readonly string[]; dryRun?: boolean }) => {
      const { openWorkspace, planRender, renderBriefing } = await import('../../pipeline/index.ts')
      const workspace = await openWorkspace(folder())
      const audiences = edition ?? ['everyone']
      if (dryRun === true) {
        for (const { audience, sentences, kept } of await planRender(workspace, slug, audiences)) {
          console.print(
            `${audience}: ${sentences} sentences, ${kept} of them already spoken, ${sentences - kept} to speak`,
          )
        }
        return
      }
      for (const { audience, audio, loudnessLufs, truePeakDbtp } of await renderBriefing(
        workspace,
        slug,
        audiences,
        world,
      )) {
        console.print(
          `${audience}: ${clockTime(audio.durationSeconds)}, ${loudnessLufs.toFixed(1)} LUFS, peak ${truePeakDbtp.toFixed(1)} dBTP`,
        )
      }
      console.say('Next: scrcast publish')
    })
}

const gather = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value]
