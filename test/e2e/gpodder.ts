import { execFile } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** gPodder without a window, with its own home. Its exit codes mean nothing: it gives 0 for a feed or an audio file that is not there. */
export class Gpodder {
  private readonly folder: string

  /** @param folder an empty folder of its own */
  constructor(folder: string) {
    this.folder = folder
  }

  /** Subscribes, asks for what is new, and downloads it. */
  async subscribeAndDownload(feed: string): Promise<void> {
    await this.command('subscribe', feed)
    await this.update()
  }

  /** Asks every subscribed feed for what is new, and downloads it. */
  async update(): Promise<void> {
    await this.command('update')
    await this.command('download')
  }

  /** What gPodder says of the episodes of a feed. */
  async episodes(feed: string): Promise<string> {
    return this.command('episodes', feed)
  }

  /** Paths of the audio files that were downloaded whole. A download that failed leaves a `.partial`. */
  async downloads(): Promise<readonly string[]> {
    const entries = await readdir(join(this.folder, 'downloads'), { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.mp3'))
      .map((entry) => join(entry.parentPath, entry.name))
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
