import { join, resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { exists, packagePath, readText, ScrcastError } from '../shared/index.ts'
import { askYes } from './ask-yes.ts'
import { readClock } from './clock.ts'
import { addCommands } from './commands/add-commands.ts'
import { openConsole } from './console.ts'
import type { Context } from './context.ts'
import { withTimeLeft } from './time-left.ts'

/**
 * Runs scrcast with the arguments after the program's name and gives the exit code: 0 done, 1 refused or found wanting, 2 wrong usage.
 * A failure that is not ours is a bug and shows its stack.
 */
export const main = async (argv: readonly string[]): Promise<number> => {
  const program = new Command('scrcast')
  const console = openConsole(() => program.opts().quiet === true)
  let wanting = false
  const context: Context = {
    console,
    world: {
      now: readClock(process.env),
      environment: process.env,
      onProgress: withTimeLeft(
        (progress) => console.progress(progress),
        () => performance.now() / 1000,
      ),
      say: (text) => console.say(text),
      agree: async (what) => {
        // Quiet or not: nobody agrees to what was not shown.
        console.fail(what)
        return askYes('Send it?')
      },
    },
    folder: () => resolve(String(program.opts().workspace)),
    wanting: () => {
      wanting = true
    },
  }
  try {
    await describe(program)
    addCommands(program, context)
    await program.parseAsync([...argv], { from: 'user' })
    return wanting ? 1 : 0
  } catch (error) {
    return explain(error, console.fail)
  }
}

const describe = async (program: Command): Promise<void> => {
  const manifest: unknown = JSON.parse((await readText(packagePath('package.json'))) ?? '{}')
  const version =
    manifest !== null && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : 'unknown'
  program
    .description('Turns a published safeguarding review into a checked audio briefing and a podcast feed.')
    .version(version)
    .option('--workspace <folder>', 'the workspace to work in', '.')
    .option('--quiet', 'no talk and no progress, only results and failures')
    .configureHelp({ sortSubcommands: false, showGlobalOptions: true })
    .addHelpText('after', FIRST_STEPS)
    .showHelpAfterError('Add --help to see how this command is used.')
    .exitOverride()
    .hook('preAction', () => loadEnvironment(resolve(String(program.opts().workspace))))
}

/** Keys and addresses of services stand in .env of the workspace; what is set in the environment already wins. */
const loadEnvironment = async (folder: string): Promise<void> => {
  const path = join(folder, '.env')
  if (await exists(path)) process.loadEnvFile(path)
}

const explain = (error: unknown, fail: (text: string) => void): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof ScrcastError) {
    fail(`${error.message}\n${error.hint}`)
    return error.exitCode
  }
  fail(
    `This is a fault in scrcast, not in what you did. Please report it with these lines:\n${error instanceof Error ? error.stack : error}`,
  )
  return 1
}

const FIRST_STEPS = `
From a review to a podcast feed:
  scrcast init                       make a workspace in this folder
  scrcast draft review.pdf           draft a briefing; its name is printed last
  (edit briefings/<slug>/script.md in any editor)
  scrcast review <slug>              what must or should be mended before approval
  scrcast approve <slug> --by …      a person approves exactly this text
  scrcast render <slug>              speak it
  scrcast publish                    feeds and pages under feeds/
  scrcast serve                      hear it in a podcast app on this machine

To see all of it at once with an invented review: scrcast demo
`
