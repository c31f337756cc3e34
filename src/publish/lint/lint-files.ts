import { lintCover } from './cover-form.ts'
import { parseRss } from './feedsmith.ts'
import { FILE_RULES, type ItemFiles } from './file-rules.ts'
import type { Item, LintFinding } from './lint-rule.ts'

/** How the files of a site are looked at, by their addresses; undefined where the site has none there. */
export interface FilesOfSite {
  readonly bytesOf: (address: string) => Promise<Uint8Array | undefined>
  /** SHA-256, hexadecimal. */
  readonly sha256Of: (address: string) => Promise<string | undefined>
}

/** What is wrong within the files that a feed names: cover, transcripts, chapters, and whether the audio is what it says. One episode at a time. */
export const lintFiles = async (xml: string, files: FilesOfSite): Promise<readonly LintFinding[]> => {
  const { items = [], itunes } = parseRss(xml)
  const cover = itunes?.image
  const bytes = cover === undefined ? undefined : await files.bytesOf(cover)
  const findings: LintFinding[] = cover === undefined || bytes === undefined ? [] : [...lintCover(cover, bytes)]
  for (const item of items) findings.push(...lintItemFiles(item, await filesOf(item, files)))
  return findings
}

const lintItemFiles = (item: Item, files: ItemFiles): readonly LintFinding[] =>
  FILE_RULES.flatMap(({ id, level, file, explanation, source, check }) =>
    check(item, files).map((text) => ({
      rule: id,
      level,
      address: addressesOf(item)[file] ?? '',
      text,
      explanation,
      source,
    })),
  )

/** Where the files of an episode stand. */
const addressesOf = ({ podcast, enclosures }: Item): Readonly<Record<keyof ItemFiles, string | undefined>> => ({
  vtt: podcast?.transcripts?.find(({ type }) => type === 'text/vtt')?.url,
  chapters: podcast?.chapters?.url,
  sha256: enclosures?.[0]?.url,
})

const filesOf = async (item: Item, { bytesOf, sha256Of }: FilesOfSite): Promise<ItemFiles> => {
  const textOf = async (address: string | undefined): Promise<string | undefined> => {
    const bytes = address === undefined ? undefined : await bytesOf(address)
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
  }
  const { vtt, chapters, sha256: mp3 } = addressesOf(item)
  const audio = new Set([
    mp3,
    ...(item.podcast?.alternateEnclosures ?? []).flatMap(({ sources = [] }) => sources.map(({ uri }) => uri)),
  ])
  const sha256 = new Map<string, string>()
  for (const address of audio) {
    const hash = address === undefined ? undefined : await sha256Of(address)
    if (address !== undefined && hash !== undefined) sha256.set(address, hash)
  }
  return {
    vtt: await textOf(vtt),
    chapters: await textOf(chapters),
    sha256,
  }
}
