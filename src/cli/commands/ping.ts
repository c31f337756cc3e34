import type { Command } from 'commander'
import type { Context } from '../context.ts'

export const addPing = (program: Command, { console, folder }: Context): void => {
  program
    .command('ping')
    .description('tell the WebSub hub which feeds changed, once they are on the web host')
    .addHelpText(
      'after',
      '\nThe hub is named in scrcast.yaml. Feeds that it knows already, and private ones, are never sent.\n',
    )
    .action(async () => {
      const { openWorkspace, pingHub } = await import('../../pipeline/index.ts')
      const { told, unchanged } = await pingHub(await openWorkspace(folder()))
      for (const address of told) console.print(address)
      console.say(`${told.length} feeds told, ${unchanged.length} unchanged since the last ping.`)
    })
}
