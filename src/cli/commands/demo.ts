import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { demoTable } from '../tables/demo-table.ts'

export const addDemo = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('demo')
    .description('the whole way with an invented review, in a fresh folder demo/')
    .action(async () => {
      const { runDemo } = await import('../../pipeline/index.ts')
      const result = await runDemo(
        folder(),
        world,
        () => performance.now() / 1000,
        ({ name, seconds }) => console.say(`${name}: ${seconds.toFixed(1)} s`),
      )
      console.print(demoTable(result, process.cwd()))
    })
}
