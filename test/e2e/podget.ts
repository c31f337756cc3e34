import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { hashesOfDownloads } from './downloads.ts'

const run = promisify(execFile)
const MOST_MILLISECONDS = 120_000

/** podget: a shell script that reads feeds with sed and fetches each address once. It keeps no list of episodes; its exit codes mean nothing. */
export class Podget {
  private readonly folder: string

  /** @param folder of its own; made where it is not there */
  constructor(folder: string) {
    this.folder = folder
  }

  /** Takes a feed into its list; fetches nothing. */
  async subscribe(feed: string): Promise<void> {
    await Promise.all([this.settings, this.library, this.home].map((path) => mkdir(path, { recursive: true })))
    await this.command('--create-config', 'podgetrc')
    await writeFile(join(this.settings, 'serverlist'), `${feed} Reviews Briefings\n`)
  }

  /** Fetches what it has not yet fetched of the feeds in its list. */
  async update(): Promise<void> {
    await this.command('--library', this.library, '--silent')
  }

  /** SHA-256 of the audio that it has whole. */
  async downloads(): Promise<readonly string[]> {
    return hashesOfDownloads(this.library)
  }

  private async command(...words: readonly string[]): Promise<void> {
    // Two podgets with one folder of session files end each other.
    const folders = ['--dir_config', this.settings, '--dir_session', this.home]
    await run('podget', [...folders, ...words], {
      env: { ...process.env, HOME: this.home },
      timeout: MOST_MILLISECONDS,
    })
  }

  private get settings(): string {
    return join(this.folder, 'settings')
  }

  private get library(): string {
    return join(this.folder, 'library')
  }

  private get home(): string {
    return join(this.folder, 'home')
  }
}
