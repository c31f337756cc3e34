// npm run kill:publish -- [KILLS] [SEED]: kills publishing (SIGKILL) at random moments and looks at the site each time: of a first
// publication, of a later one with briefings added and corrected, of a copy in another folder, and of a withdrawal. The site has to be whole
// at each of them, and the next publication has to complete it to the bytes of one that was not disturbed. Exit code 1 where it is not.
import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openWorkspace, publishWorkspace, withdrawBriefing } from '../dist/pipeline/index.js'
import { sha256 } from '../dist/shared/index.js'
import { BENCH_NOW, quietWorld } from './bench-publish/quiet-world.ts'
import { correctAudio, makeWorkspace, slugOf } from './bench-publish/synthetic-workspace.ts'
import { faultsOf } from './kill-publish/whole-site.ts'

const [kills = 12, seed = 1] = process.argv.slice(2).map(Number)
const BASE_URL = 'https://podcasts.example.org/library'

/** A workspace before it is published, and what an undisturbed publication makes of it. */
interface Story {
  readonly name: string
  readonly workspace: string
  /** Whether the site is written into another folder as well. */
  readonly elsewhere: boolean
  /** The briefing that is withdrawn instead; absent where there is a publication. */
  readonly withdrawn?: string
  readonly expected: string
  readonly milliseconds: number
}

const main = async (): Promise<void> => {
  const root = await mkdtemp(join(tmpdir(), 'kill-publish-'))
  try {
    const stories = await prepare(root)
    const random = randomOf(seed)
    const failures: string[] = []
    for (let kill = 0; kill < kills; kill += 1) {
      const story = stories[kill % stories.length]
      if (story === undefined) break
      const after = random() * story.milliseconds
      const faults = await killOnce(story, join(root, 'run'), after)
      console.log(
        `${kill + 1}: ${story.name}, killed after ${after.toFixed(0)} of ${story.milliseconds.toFixed(0)} ms: ${faults.length} faults`,
      )
      if (faults.length > 0)
        failures.push(`${story.name}, killed after ${after.toFixed(0)} ms: ${faults.slice(0, 5).join('; ')}`)
    }
    for (const failure of failures) console.log(failure)
    console.log(`${kills - failures.length} of ${kills} kills left a whole site that the next publication completed`)
    process.exitCode = failures.length === 0 ? 0 : 1
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** A first publication; a later one that adds, corrects, and moves episodes into an archive; the same with a copy elsewhere. */
const prepare = async (root: string): Promise<readonly Story[]> => {
  const first = join(root, 'first')
  const workspace = await makeWorkspace(first, { settings: 'feedEpisodes: 4\n', isShort: true })
  await workspace.add(0, 9)
  const later = join(root, 'later')
  await cp(first, later, { recursive: true })
  await publish(later, join(later, 'host'))
  await workspace.add(9, 12)
  for (const name of ['briefings', 'audio']) {
    for (const slug of (await readdir(join(first, name))).filter((one) => /-000(09|10|11)$/.test(one)))
      await cp(join(first, name, slug), join(later, name, slug), { recursive: true })
  }
  await correctAudio(later, 3)
  const published = join(root, 'published')
  await cp(later, published, { recursive: true })
  await publish(published)
  return [
    await storyOf(root, { name: 'first publication', workspace: first, elsewhere: false }),
    await storyOf(root, { name: 'later publication', workspace: later, elsewhere: false }),
    await storyOf(root, { name: 'first copy elsewhere', workspace: first, elsewhere: true }),
    await storyOf(root, { name: 'later copy elsewhere', workspace: later, elsewhere: true }),
    await storyOf(root, { name: 'withdrawal', workspace: published, elsewhere: false, withdrawn: slugOf(3) }),
  ]
}

const storyOf = async (root: string, story: Omit<Story, 'expected' | 'milliseconds'>): Promise<Story> => {
  const run = join(root, 'run')
  await restore(story.workspace, run)
  const child = await startChild(run, story)
  const milliseconds = await new Promise<number>((resolve, reject) => {
    child.once('message', (answer: { readonly milliseconds: number }) => resolve(answer.milliseconds))
    child.once('exit', (code) => reject(new Error(`publishing undisturbed ended with ${code}`)))
    child.send('go')
  })
  return { ...story, expected: await bytesOf(run), milliseconds }
}

const killOnce = async (story: Story, run: string, after: number): Promise<readonly string[]> => {
  const { workspace, elsewhere, expected } = story
  await restore(workspace, run)
  const child = await startChild(run, story)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.send('go')
  await wait(after)
  child.kill('SIGKILL')
  await ended
  const sites = [join(run, 'feeds'), ...(elsewhere ? [join(run, 'host')] : [])]
  const faults = sites.flatMap((site) => faultsOf(site, BASE_URL))
  await complete(story, run)
  const completed = await bytesOf(run)
  return [
    ...faults,
    ...(completed === expected ? [] : ['the next publication did not complete it to the same bytes']),
    ...(story.withdrawn !== undefined && existsSync(join(run, 'audio', story.withdrawn))
      ? ['the next publication did not delete the withdrawn audio']
      : []),
  ]
}

/** Publishes again; a withdrawal that was cut off before its record was written has not begun, and is asked for again. */
const complete = async ({ elsewhere, withdrawn }: Story, run: string): Promise<void> => {
  if (withdrawn === undefined || existsSync(join(run, 'briefings', withdrawn, 'withdrawal.json')))
    return publish(run, elsewhere ? join(run, 'host') : undefined)
  const request = { reason: 'It was asked for.', purge: false }
  await withdrawBriefing(await openWorkspace(run), withdrawn, request, quietWorld(BENCH_NOW))
}

const restore = async (workspace: string, run: string): Promise<void> => {
  await rm(run, { recursive: true, force: true })
  await cp(workspace, run, { recursive: true })
}

/** A process that is ready to publish, so that no kill is spent on its start. */
const startChild = async (
  run: string,
  { elsewhere, withdrawn }: Pick<Story, 'elsewhere' | 'withdrawn'>,
): Promise<ChildProcess> => {
  const path = fileURLToPath(new URL('kill-publish/child.ts', import.meta.url))
  const child = fork(
    path,
    withdrawn === undefined ? ['publish', run, elsewhere ? join(run, 'host') : ''] : ['withdraw', run, withdrawn],
  )
  await new Promise((resolve) => child.once('message', resolve))
  return child
}

const publish = async (folder: string, to?: string): Promise<void> => {
  await publishWorkspace(await openWorkspace(folder), undefined, quietWorld(BENCH_NOW), to === undefined ? {} : { to })
}

/** SHA-256 of every file of the site and of its copy. */
const bytesOf = async (run: string): Promise<string> => {
  const hashes: string[] = []
  for (const site of ['feeds', 'host']) {
    const entries = await readdir(join(run, site), { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name)
      hashes.push(`${path.slice(run.length)} ${sha256(await readFile(path))}`)
    }
  }
  return hashes.sort().join('\n')
}

/** A linear congruential generator (Numerical Recipes): the same seed kills at the same moments. */
const randomOf = (from: number): (() => number) => {
  let state = from >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

await main()
