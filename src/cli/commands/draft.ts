import { type Command, Option } from 'commander'
import type { Drafted, Writer } from '../../pipeline/index.ts'
import { askYes } from '../ask-yes.ts'
import type { Context } from '../context.ts'

interface Flags {
  readonly template?: string
  readonly again?: boolean
  readonly writer?: 'openai'
  readonly yes?: boolean
  readonly dryRun?: boolean
  readonly publishedUrl?: string
}

export const addDraft = (program: Command, context: Context): void => {
  program
    .command('draft')
    .description("draft a briefing's script from a review")
    .argument('<pdf-or-slug>', 'the review, as a PDF; or the name of a briefing to draft anew')
    .option(
      '--template <name>',
      'briefing, seven-minute, short, or one of your own in templates/; else that of the script, or briefing',
    )
    .option('--again', 'draft anew; what you changed is carried over into the fresh draft')
    .addOption(new Option('--writer <model>', 'let a language model write from what was found').choices(['openai']))
    .option('--yes', 'agree to what --writer sends, without being asked')
    .option(
      '--published-url <url>',
      'where the review is published, if it bears a mark of a draft: only then it is sent',
    )
    .option('--dry-run', 'print the requests that --writer would send; sends and writes nothing')
    .addHelpText(
      'after',
      '\nWrites briefings/<slug>/script.md for you to edit. The last line on stdout is the slug.\nWithout --writer nothing leaves this machine.\n',
    )
    .action((from: string, flags: Flags) => (flags.dryRun === true ? printRequests : draft)(context, from, flags))
}

const draft = async (context: Context, from: string, flags: Flags): Promise<void> => {
  const { console, world, folder } = context
  const { draftBriefing, openWorkspace } = await import('../../pipeline/index.ts')
  const { again } = flags
  const drafted = await draftBriefing(
    await openWorkspace(folder()),
    { from, again: again === true, ...templateOf(flags), ...writerOf(context, flags) },
    world,
  )
  if (drafted.edits !== undefined) console.say(describeEdits(drafted.edits))
  console.say(`Drafted ${drafted.scriptPath}`)
  console.say(`Next: read and edit it, then run "scrcast review ${drafted.slug}".`)
  console.print(drafted.slug)
}

const templateOf = ({ template }: Flags): { readonly template?: string } => (template === undefined ? {} : { template })

const writerOf = ({ console }: Context, { writer, yes, publishedUrl }: Flags): { readonly writer?: Writer } => {
  if (writer === undefined) return {}
  const mayLeave = async (plan: string): Promise<boolean> => {
    // Quiet or not: nobody agrees to what was not shown.
    console.fail(plan)
    return yes === true || (await askYes('Send it?'))
  }
  return { writer: { mayLeave, ...(publishedUrl === undefined ? {} : { publishedUrl }) } }
}

const printRequests = async ({ console, world, folder }: Context, from: string, flags: Flags): Promise<void> => {
  const { openWorkspace, planDraft } = await import('../../pipeline/index.ts')
  if (flags.writer === undefined) {
    console.say('Nothing would be sent: without --writer the rules draft, on this machine.')
    return
  }
  const { described, bodies } = await planDraft(await openWorkspace(folder()), { from, ...templateOf(flags) }, world)
  for (const body of bodies) console.print(body)
  console.say(described)
  console.say('Above, one a line: the body of each request that would be sent first. Nothing was sent.')
}

const describeEdits = ({ keptPath, carriedOver, conflicts }: NonNullable<Drafted['edits']>): string => {
  const kept = `Your script as it was is kept: ${keptPath}`
  if (!carriedOver)
    return `Your changes could not be carried over, since they were made to a draft of another template. ${kept}`
  if (conflicts === 0) return `Your changes were carried over. ${kept}`
  return `Your changes were carried over; ${conflicts === 1 ? '1 place was' : `${conflicts} places were`} also drafted otherwise: look for <<<<<<< and keep one of the two versions. ${kept}`
}
