import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'

const EXPLANATION = `
Approval names a person and is bound to the exact bytes of script and review: one changed character voids it.

  --published-url       where the review itself is published: no briefing before the review
  --proceedings-clear   no criminal, coronial, family-court or disciplinary proceedings stand in the way
  --anonymity-checked   you read the script for what could identify a child, a family or a worker
  --family-informed     the family knows of the briefing, or there is nobody to tell

Example:
  scrcast approve lcspr-2023-bobbie --by "A. Author" --role "Independent reviewer" --published-url https://example.org/review \\
    --rights own --proceedings-clear --anonymity-checked --family-informed yes
`

export const addApprove = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('approve')
    .description('record that a person approves exactly this script')
    .argument('<slug>', 'the briefing')
    .requiredOption('--by <name>', 'who approves')
    .requiredOption('--role <role>', 'in what role')
    .requiredOption('--published-url <url>', 'where the review is published')
    .addOption(
      new Option('--rights <basis>', 'on what right it is re-told')
        .choices(['own', 'permission', 'ogl'])
        .makeOptionMandatory(),
    )
    .requiredOption('--proceedings-clear', 'no proceedings stand in the way')
    .requiredOption('--anonymity-checked', 'you checked that nobody can be identified')
    .addOption(
      new Option('--family-informed <answer>', 'whether the family knows')
        .choices(['yes', 'not-applicable'])
        .makeOptionMandatory(),
    )
    .addOption(new Option('--explicit <answer>', 'mark as explicit in podcast apps').choices(['yes', 'no']))
    .option('--expires <date>', 'YYYY-MM-DD; twelve months from today if not said')
    .option('--publish-at <time>', 'not before this time, such as 2026-12-01T09:00:00Z')
    .option('--acknowledge <id=reason>', 'a warning that you accept, and why; may be given often', gather, [])
    .addHelpText('after', EXPLANATION)
    .action(async (slug: string, flags: unknown) => {
      const { approveBriefing, openWorkspace } = await import('../../pipeline/index.ts')
      const approval = await approveBriefing(await openWorkspace(folder()), slug, flags, world.now)
      console.say(`Approved by ${approval.by} (${approval.role}). It expires on ${approval.expires}.`)
      console.say(
        approval.explicit
          ? 'Podcast apps are told that it is explicit.'
          : 'Podcast apps are told that it is not explicit; --explicit yes tells them that it is.',
      )
      if (approval.publishAt !== undefined) console.say(dueIn(approval.publishAt, world.now))
      console.say(`Next: scrcast render ${slug}`)
    })
}

const dueIn = (publishAt: string, now: Date): string =>
  Date.parse(publishAt) > now.getTime()
    ? `It stays out of every feed until ${publishAt}.`
    : `Its time, ${publishAt}, is past: the next "scrcast publish" puts it out.`

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value]
