#!/usr/bin/env node
// Starts scrcast. On a Node that is too old it hands over to the Node that the repository brings with it, or says what is needed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isRecent = major > 22 || (major === 22 && minor >= 18)
const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const command = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]

/** Commands that write the whole site; no voice speaks in them. */
const isLarge = ['publish', 'withdraw'].some((name) => process.argv.includes(name))

/** Goes on as another program in the same process, so that signals and exit code stay what they are; Windows cannot. */
const startSmall = async () => {
  const { FEW_ARENAS, SMALL_HEAP } = await import('../dist/cli/small-heap.js')
  const { execPath, execArgv, env, platform } = process
  const isSmall = SMALL_HEAP.every((flag) => execArgv.includes(flag))
  if (isSmall || platform === 'win32' || process.execve === undefined) return
  process.execve(execPath, [execPath, ...SMALL_HEAP, ...execArgv, ...command], { ...FEW_ARENAS, ...env })
}

if (isRecent) {
  if (isLarge) await startSmall()
  const { main } = await import('../dist/cli/main.js')
  process.exitCode = await main(process.argv.slice(2))
} else if (existsSync(ownNode)) {
  const { status } = spawnSync(ownNode, command, { stdio: 'inherit' })
  process.exitCode = status ?? 1
} else {
  process.stderr.write(
    `scrcast needs Node.js 22.18 or later; this is ${process.versions.node}.\nInstall a current Node.js (https://nodejs.org) and run the command again.\n`,
  )
  process.exitCode = 1
}
