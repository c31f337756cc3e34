import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { table } from '../tables/table.ts'

export const addStatus = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('status')
    .description('how every briefing stands, and what it waits for')
    .option('--json', 'print JSON instead of a table')
    .action(async ({ json }: { json?: boolean }) => {
      const { openWorkspace, workspaceStatus } = await import('../../pipeline/index.ts')
      const briefings = await workspaceStatus(await openWorkspace(folder()), world.now)
      if (json === true) return console.print(JSON.stringify({ briefings }, null, 2))
      if (briefings.length === 0) return console.print('No briefing yet. Make one: scrcast draft review.pdf')
      const rows = briefings.map(({ slug, state, waitsFor, note, title }) => [
        slug,
        state,
        waitsFor === '' ? '-' : waitsFor,
        note === '' ? '-' : note,
        title,
      ])
      return console.print(table(['briefing', 'state', 'waits for', 'note', 'title'], rows))
    })
}
