import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { hashesOfDownloads } from './downloads.ts'

const run = promisify(execFile)
const MOST_MILLISECONDS = 120_000

/** What newsboat remembers of an episode. */
export interface NewsboatArticle {
  readonly guid: string
  readonly title: string
  readonly media: string
}

/** newsboat with podboat, which downloads what newsboat puts into its queue. Their exit codes mean nothing. */
export class Newsboat {
  private readonly folder: string

  /** @param folder of its own; made where it is not there */
  constructor(folder: string) {
    this.folder = folder
  }

  /** Takes a feed into its list, and asks it for its episodes, which go into podboat's queue. */
  async subscribe(feed: string): Promise<void> {
    const settings = [
      `download-path "${this.downloadFolder}/"`,
      'download-filename-format "%u"',
      'podcast-auto-enqueue yes',
      'max-downloads 2',
    ]
    // Only HOME moves podboat's queue as well.
    await Promise.all([mkdir(this.file(''), { recursive: true }), mkdir(this.downloadFolder, { recursive: true })])
    await Promise.all([writeFile(this.file('urls'), `${feed}\n`), writeFile(this.file('config'), settings.join('\n'))])
    await this.refresh()
  }

  /** Asks every subscribed feed for what is new. */
  async refresh(): Promise<void> {
    await run('newsboat', ['-x', 'reload'], { env: this.environment, timeout: MOST_MILLISECONDS })
  }

  /** Lets podboat download its queue; it ends when each entry was downloaded or has failed. */
  async download(): Promise<void> {
    const queued = (await this.queue()).length
    if (queued === 0) return
    // podboat wants a terminal, which `script` gives it, and ends when it is told to alone.
    const podboat = spawn('script', ['-qfec', 'podboat -a', '/dev/null'], {
      env: this.environment,
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: MOST_MILLISECONDS,
    })
    let screen = ''
    let asked = false
    podboat.stdout.on('data', (bytes: Buffer) => {
      screen += bytes.toString('utf8')
      // The screen is drawn in parts: of "failed" in the place of "queued" only the letters that differ.
      if (asked || (screen.match(/ready|fail/g) ?? []).length < queued) return
      asked = true
      podboat.stdin.write('q')
    })
    const [code] = await once(podboat, 'close')
    if (!asked) throw new Error(`podboat ended (${code}) before its queue: ${JSON.stringify(screen)}`)
  }

  /** The episodes that it knows and shows, by title. */
  articles(): readonly NewsboatArticle[] {
    const database = new DatabaseSync(this.file('cache.db'), { readOnly: true })
    const rows = database
      .prepare('select guid, title, enclosure_url as media from rss_item where deleted = 0 order by title')
      .all()
    database.close()
    return rows.map(({ guid, title, media }) => ({ guid: String(guid), title: String(title), media: String(media) }))
  }

  /** SHA-256 of the audio that it has whole. */
  async downloads(): Promise<readonly string[]> {
    return hashesOfDownloads(this.downloadFolder)
  }

  private async queue(): Promise<readonly string[]> {
    const text = await readFile(this.file('queue'), 'utf8').catch(() => '')
    return text.split('\n').filter((line) => line !== '')
  }

  private file(name: string): string {
    return join(this.folder, '.newsboat', name)
  }

  private get downloadFolder(): string {
    return join(this.folder, 'downloads')
  }

  private get environment(): NodeJS.ProcessEnv {
    return { ...process.env, HOME: this.folder, TERM: 'xterm' }
  }
}
