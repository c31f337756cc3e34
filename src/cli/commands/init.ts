import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import type { Answers } from '../../pipeline/index.ts'
import { ScrcastError } from '../../shared/index.ts'
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
  const terminal = createInterface({ input: process.stdin })
  // Read line by line: an answer that comes before its question, through a pipe, waits for it.
  const lines = terminal[Symbol.asyncIterator]()
  const question = async (key: keyof Answers): Promise<string> => {
    process.stderr.write(`${QUESTIONS[key]} [${defaults[key]}] `)
    const { value, done } = await lines.next()
    if (done === true) throw unanswered()
    return value.trim() || defaults[key]
  }
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

const unanswered = (): ScrcastError =>
  new ScrcastError({
    code: 'cli/unanswered',
    message: '\nThe input ended before all questions were answered; nothing was made.',
    hint: 'Run "scrcast init" in a terminal, or "scrcast init --yes" to take the defaults and change them in scrcast.yaml.',
  })
