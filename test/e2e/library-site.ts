import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { publishSite, serveSite, withSearch } from '../../src/publish/index.ts'
import { bobbieScript, episodeOnDisk } from '../publish/bobbie-episode.ts'
import { type BobbieInput, laterThan, planBobbie } from '../publish/plan-bobbie.ts'

/** A served library of three briefings and one that was withdrawn; their audio is a tone as long as their transcript says. */
export const serveLibrary = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'library-'))
  const audio = await tone(join(folder, 'tone.mp3'))
  const site = join(folder, 'site')
  const episode = (slug: string, title: string, changes: { readonly nation?: 'Wales'; readonly year?: string } = {}) =>
    episodeOnDisk(folder, { slug, title, audio, script: scriptOf(changes) })
  const staying = [
    await episode('bobbie', 'Learning from “Bobbie”'),
    await episode('child-k', 'Learning from “Child K”', { nation: 'Wales', year: '2021-05' }),
    await episode('nursery', 'A nursery’s lighthouse', { year: '2024-02' }),
  ]
  const gone = await episode('gone', 'A withdrawn one')
  const knowledge = await loadKnowledge()
  const publish = async (input: BobbieInput) => {
    const plan = await planBobbie([], { baseUrl: 'https://podcasts.example.org', knowledge, ...input })
    const { copies } = await publishSite(plan, site, {
      complete: (written, pages) => withSearch(written, 'en-GB', pages),
    })
    return copies()
  }
  const { state } = await publish({ episodes: [...staying, gone] })
  const withdrawn = [{ slug: 'gone', withdrawnAt: '2026-11-30T10:00:00Z' }]
  await publish(laterThan(state, { episodes: staying, withdrawn }))
  const served = await serveSite({ folder: site, port: 0 })
  return {
    origin: served.origin,
    close: async () => {
      await served.close()
      await rm(folder, { recursive: true })
    },
  }
}

const scriptOf = ({ nation, year }: { readonly nation?: 'Wales'; readonly year?: string }) => {
  const { frontMatter } = bobbieScript
  const { review } = frontMatter
  return {
    ...bobbieScript,
    frontMatter: {
      ...frontMatter,
      review: { ...review, nation: nation ?? review.nation, published: year ?? review.published },
    },
  }
}

const tone = async (path: string): Promise<Buffer> => {
  const source = 'sine=frequency=220:duration=200:sample_rate=16000'
  await promisify(execFile)('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, '-b:a', '16k', path])
  return readFile(path)
}
