// A process that publishes, or withdraws a briefing, when it is told to, and is killed while it does. Its parent says where. It loads no more than it needs.
import { publishWorkspace } from '../../dist/pipeline/publish-workspace.js'
import { withdrawBriefing } from '../../dist/pipeline/withdraw-briefing.js'
import { openWorkspace } from '../../dist/pipeline/workspace.js'
import { BENCH_NOW, quietWorld } from '../bench-publish/quiet-world.ts'

const [deed, folder = '', of = ''] = process.argv.slice(2)
process.once('message', async () => {
  const begin = performance.now()
  const world = quietWorld(BENCH_NOW)
  const workspace = await openWorkspace(folder)
  if (deed === 'withdraw') await withdrawBriefing(workspace, of, { reason: 'It was asked for.', purge: false }, world)
  else await publishWorkspace(workspace, undefined, world, of === '' ? {} : { to: of })
  process.send?.({ milliseconds: performance.now() - begin })
  process.disconnect()
})
process.send?.('ready')
