import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { hashesOfDownloads } from './downloads.ts'

const run = promisify(execFile)

/** gPodder without a window, with its own home. Its exit codes mean nothing: it gives 0 for a feed or an audio file that is not there. */
export class Gpodder {
  private readonly folder: string

  /** @param folder of its own; made where it is not there */
  constructor(folder: string) {
    this.folder = folder
  }

  /** Takes a feed into its list, and asks it for its episodes. */
  async subscribe(feed: string): Promise<void> {
    await this.command('subscribe', feed)
    await this.refresh()
  }

  /** Asks every subscribed feed for what is new. */
  async refresh(): Promise<void> {
    await this.command('update')
  }

  /** Downloads every episode that it takes for new. */
  async download(): Promise<void> {
    await this.command('download')
  }

  /** Titles of the episodes of a feed as it lists them, in its order. */
  async titles(feed: string): Promise<readonly string[]> {
    const listed = await this.command('episodes', feed)
    return [...listed.matchAll(/^ +\d+\. +(?:[*▉] +)?(.+)$/gm)].map(([, title = '']) => title.trim())
  }

  /** Where it would get the audio of each episode that it knows, by title. */
  mediaAddresses(): Readonly<Record<string, string>> {
    const database = new DatabaseSync(join(this.folder, 'gpodder', 'Database'), { readOnly: true })
    const rows = database.prepare('select title, url from episode').all()
    database.close()
    return Object.fromEntries(rows.map(({ title, url }) => [String(title), String(url)]))
  }

  /** SHA-256 of the audio that it has whole. */
  async downloads(): Promise<readonly string[]> {
    return hashesOfDownloads(join(this.folder, 'downloads'))
  }

  private async command(...words: readonly string[]): Promise<string> {
    const [home, downloads] = [join(this.folder, 'home'), join(this.folder, 'downloads')]
    // gPodder does not start where HOME does not exist.
    await Promise.all([mkdir(home, { recursive: true }), mkdir(downloads, { recursive: true })])
    const { stdout } = await run('gpo', words, {
      timeout: 60_000,
      env: { ...process.env, HOME: home, GPODDER_HOME: join(this.folder, 'gpodder'), GPODDER_DOWNLOAD_DIR: downloads },
    })
    return stdout
  }
}
