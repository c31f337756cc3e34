// A process that publishes when it is told to, and is killed while it does. Its parent says where.
import { openWorkspace, publishWorkspace } from '../../dist/pipeline/index.js'
import { quietWorld } from '../bench-publish/quiet-world.ts'
import { BENCH_NOW } from '../bench-publish/synthetic-workspace.ts'

const [folder = '', to] = process.argv.slice(2)
process.once('message', async () => {
  const begin = performance.now()
  await publishWorkspace(await openWorkspace(folder), undefined, quietWorld(BENCH_NOW), to === undefined ? {} : { to })
  process.send?.({ milliseconds: performance.now() - begin })
  process.disconnect()
})
process.send?.('ready')
