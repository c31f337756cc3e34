import type { Command } from 'commander'
import type { Context } from '../context.ts'

export const addLint = (program: Command, { console, folder, wanting }: Context): void => {
  program
    .command('lint')
    .description('check the published feeds; exit code 1 where an app or a directory would stumble')
    .option('--site <url>', 'check as well how the web host at this address serves them')
    .option('--json', 'print JSON instead of text')
    .addHelpText('after', '\nPublishing runs the same rules and writes nothing where one finds an error.\n')
    .action(async ({ site, json }: { site?: string; json?: boolean }) => {
      const { lintWorkspace, openWorkspace } = await import('../../pipeline/index.ts')
      const findings = await lintWorkspace(await openWorkspace(folder()), site)
      if (findings.some(({ level }) => level === 'error')) wanting()
      if (json === true) return console.print(JSON.stringify({ findings }, null, 2))
      for (const { rule, level, address, text, explanation, source, remedy } of findings)
        console.print(`${level} ${rule}: ${address}\n  ${text}\n  ${explanation} (${source})\n  ${remedy}`)
      return console.say(findings.length === 0 ? 'Nothing found.' : `${findings.length} found.`)
    })
}
