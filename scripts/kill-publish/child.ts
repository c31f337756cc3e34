// A process that publishes when it is told to, and is killed while it does. Its parent says where. It loads no more than it needs.
import { publishWorkspace } from '../../dist/pipeline/publish-workspace.js'
import { openWorkspace } from '../../dist/pipeline/workspace.js'
import { BENCH_NOW, quietWorld } from '../bench-publish/quiet-world.ts'

const [folder = '', to] = process.argv.slice(2)
process.once('message', async () => {
  const begin = performance.now()
  await publishWorkspace(await openWorkspace(folder), undefined, quietWorld(BENCH_NOW), to === undefined ? {} : { to })
  process.send?.({ milliseconds: performance.now() - begin })
  process.disconnect()
})
process.send?.('ready')
