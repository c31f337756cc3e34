import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type PublishState, publishSite, type SitePlan, serveSite, type Withdrawn } from '../../src/publish/index.ts'
import { sha256 } from '../../src/shared/index.ts'
import { audioBytes, type Changes, episodeOnDisk } from '../publish/bobbie-episode.ts'
import { planBobbie } from '../publish/plan-bobbie.ts'

/** The audio in another form too, which none of the clients may take for the episode. */
const M4A = audioBytes(4)
const alternatives = [
  {
    file: 'bobbie.m4a',
    mediaType: 'audio/x-m4a',
    bytes: M4A.length,
    sha256: sha256(M4A),
    bitsPerSecond: 96_000,
    loudnessLufs: -16,
    truePeakDbtp: -1.2,
  },
]
export const BOBBIE = {
  slug: 'bobbie',
  title: 'Learning from “Bobbie”',
  audio: audioBytes(1),
  recording: { alternatives },
}
export const NURSERY = { slug: 'nursery', title: 'The nursery’s part', audio: audioBytes(2) }
export const CORRECTED_TITLE = 'Learning from “Bobbie” & the <nursery> 🎩'
export const CORRECTED_AUDIO = audioBytes(3)
const OTHER_AUDIO = audioBytes(9)

/** A show of two briefings on our own host, and what may become of it while clients are subscribed to it. */
export interface PublishedShow {
  /** A folder for what clients keep; goes with the show. */
  readonly folder: string
  /** Address of the feed for everyone. */
  readonly feed: string
  /** The same two briefings, one with a corrected title. */
  correctTitle(): Promise<void>
  /** That briefing has other audio, which is a minor correction, and the other briefing is withdrawn. */
  correctAudioAndWithdraw(): Promise<void>
  /** Behind our back the host gets another file at the address of one audio, and none at that of the other. */
  tamper(): Promise<void>
  close(): Promise<void>
}

/** The shows of a test file, so that all of them are closed at its end. */
export class Shows {
  private readonly open: PublishedShow[] = []

  async publish(): Promise<PublishedShow> {
    const show = await publishShow()
    this.open.push(show)
    return show
  }

  async close(): Promise<void> {
    await Promise.all(this.open.map((show) => show.close()))
  }
}

/** Last-Modified counts seconds: newsboat takes what changes twice within one for unchanged. */
const nextSecond = (): Promise<void> => wait(1_100)

const publishShow = async (): Promise<PublishedShow> => {
  const folder = await mkdtemp(join(tmpdir(), 'scrcast-show-'))
  const site = join(folder, 'feeds')
  await writeFile(join(folder, 'bobbie.m4a'), M4A)
  const served = await serveSite({ folder: site, port: 0 })
  let plan: SitePlan | undefined
  const publish = async (now: string, changes: readonly Changes[], withdrawn: readonly Withdrawn[] = []) => {
    plan = await planOf(served.origin, now, await Promise.all(changes.map((one) => episodeOnDisk(folder, one))), {
      withdrawn,
      state: plan?.state,
    })
    await nextSecond()
    await publishSite(plan, site)
  }
  const retitled = { ...BOBBIE, title: CORRECTED_TITLE }
  await publish('2026-11-24T18:00:00Z', [BOBBIE, NURSERY])
  return {
    folder,
    feed: `${served.origin}/everyone.xml`,
    correctTitle: () => publish('2026-11-25T18:00:00Z', [retitled, NURSERY]),
    correctAudioAndWithdraw: () =>
      publish(
        '2026-11-26T18:00:00Z',
        [{ ...retitled, audio: CORRECTED_AUDIO }],
        [{ slug: NURSERY.slug, withdrawnAt: '2026-11-26T10:00:00Z' }],
      ),
    tamper: async () => {
      const [bobbie = '', nursery = ''] = [BOBBIE, NURSERY].map(({ slug }) => join(site, audioOf(plan, slug)))
      await writeFile(bobbie, OTHER_AUDIO)
      await rm(nursery)
    },
    close: async () => {
      await served.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const planOf = (
  baseUrl: string,
  now: string,
  episodes: Awaited<ReturnType<typeof episodeOnDisk>>[],
  rest: { readonly withdrawn: readonly Withdrawn[]; readonly state: PublishState | undefined },
): Promise<SitePlan> => planBobbie([], { episodes, baseUrl, now: new Date(now), ...rest })

const audioOf = (plan: SitePlan | undefined, slug: string): string =>
  plan?.files.find(({ path }) => path.startsWith(`briefings/${slug}/`) && path.endsWith('.mp3'))?.path ?? ''
