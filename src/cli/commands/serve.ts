import { once } from 'node:events'
import { type Command, InvalidArgumentError } from 'commander'
import type { Context } from '../context.ts'

export const addServe = (program: Command, { console, folder }: Context): void => {
  program
    .command('serve')
    .description('serve the published site on this machine, as a web host would')
    .option('--port <number>', 'the port to listen on', parsePort, 8080)
    .addHelpText('after', '\nPrints the address of each feed. Only this machine can reach it. Ctrl-C ends it.\n')
    .action(async ({ port }: { port: number }) => {
      const { openWorkspace, serveWorkspace } = await import('../../pipeline/index.ts')
      const site = await serveWorkspace(await openWorkspace(folder()), port, console.say)
      for (const address of site.addresses) console.print(address)
      console.say(`The library stands at ${site.origin}/ . Press Ctrl-C to end.`)
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
      await site.close()
    })
}

const parsePort = (written: string): number => {
  const port = Number(written)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
  return port
}
