import type { Command } from 'commander'
import type { Context } from '../context.ts'

export const addDoctor = (program: Command, { console, world, folder, wanting }: Context): void => {
  program
    .command('doctor')
    .description('look whether everything is there that scrcast needs')
    .option('--json', 'print JSON instead of text')
    .action(async ({ json }: { json?: boolean }) => {
      const { runDoctor } = await import('../../pipeline/index.ts')
      const checks = await runDoctor(folder(), world)
      const lines = checks.map(({ name, ok, found }) => `${ok ? 'ok     ' : 'missing'}  ${name}: ${found}`)
      console.print(json === true ? JSON.stringify({ checks }, null, 2) : lines.join('\n'))
      if (!checks.every(({ ok }) => ok)) wanting()
    })
}
