import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import type { Answers } from '../../pipeline/index.ts'
import type { Context } from '../context.ts'

export const addInit = (program: Command, { console, folder }: Context): void => {
  program
    .command('init')
    .description('make a workspace in this folder')
    .option('--yes', 'take the defaults instead of asking')
    .action(async ({ yes }: { yes?: boolean }) => {
      const { DEFAULT_ANSWERS, initWorkspace } = await import('../../pipeline/index.ts')
      const answers = yes === true ? DEFAULT_ANSWERS : await ask(DEFAULT_ANSWERS)
      const made = await initWorkspace(folder(), answers)
      console.say(
        made.length === 0 ? 'This folder was a workspace already; nothing was changed.' : `Made ${made.join(', ')}.`,
      )
      console.say('Next: look over scrcast.yaml, then run "scrcast draft review.pdf".')
    })
}

const QUESTIONS: Readonly<Record<keyof Answers, string>> = {
  publisher: 'Who publishes (your partnership or board)?',
  title: 'What is the podcast called?',
  baseUrl: 'At what web address will it stand?',
  nation: 'Which nation (England, Wales, Scotland, Northern Ireland)?',
}

const ask = async (defaults: Answers): Promise<Answers> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const question = async (key: keyof Answers) =>
    (await terminal.question(`${QUESTIONS[key]} [${defaults[key]}] `)).trim() || defaults[key]
  try {
    return {
      publisher: await question('publisher'),
      title: await question('title'),
      baseUrl: await question('baseUrl'),
      nation: await question('nation'),
    }
  } finally {
    terminal.close()
  }
}
