#!/usr/bin/env node
// Starts scrcast. On a Node that is too old it hands over to the Node that the repository brings with it, or says what is needed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

if (major > 22 || (major === 22 && minor >= 18)) {
  // Thousands of briefings are published piece by piece: V8 is not to let what is done with pile up to several times what is in use, as it
  // does where a machine has much memory. Set before anything runs, and in no other command: voices speak in threads.
  if (process.argv[2] === 'publish') setFlagsFromString('--heap-growing-percent=20')
  const { main } = await import('../dist/cli/main.js')
  process.exitCode = await main(process.argv.slice(2))
} else if (existsSync(ownNode)) {
  const { status } = spawnSync(ownNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} else {
  process.stderr.write(
    `scrcast needs Node.js 22.18 or later; this is ${process.versions.node}.\nInstall a current Node.js (https://nodejs.org) and run the command again.\n`,
  )
  process.exitCode = 1
}
