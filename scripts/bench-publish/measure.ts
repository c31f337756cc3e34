// A process that publishes a workspace, as the command does, and tells its parent what that took.
import { openWorkspace, publishWorkspace, type World } from '../../dist/pipeline/index.js'
import { BENCH_NOW, quietWorld } from './quiet-world.ts'

/** Seconds of this process since it began to publish, without the time in which the search index was made; megabytes at most. */
export interface Took {
  readonly wall: number
  readonly cpu: number
  readonly searchWall: number
  readonly megabytes: number
  readonly written: number
}

const [folder = '', day = '0'] = process.argv.slice(2)

const now = new Date(BENCH_NOW.getTime() + Number(day) * 86_400_000)

const clock = () => {
  const { user, system } = process.cpuUsage()
  return { wall: performance.now() / 1000, cpu: (user + system) / 1_000_000 }
}

const publish = async (): Promise<Took> => {
  const search = { begin: clock(), end: clock() }
  const onProgress: World['onProgress'] = ({ step, done }) => {
    if (step.startsWith('Indexing')) search[done === 0 ? 'begin' : 'end'] = clock()
  }
  const begin = clock()
  const { written } = await publishWorkspace(await openWorkspace(folder), undefined, {
    ...quietWorld(now),
    onProgress,
  })
  const end = clock()
  const searchWall = search.end.wall - search.begin.wall
  return {
    wall: end.wall - begin.wall - searchWall,
    cpu: end.cpu - begin.cpu - (search.end.cpu - search.begin.cpu),
    searchWall,
    megabytes: process.resourceUsage().maxRSS / 1024,
    written: written.length,
  }
}

process.send?.(await publish())
process.disconnect?.()
