import { join } from 'node:path'
import { readBytes, sha256, writeUnflushed } from '../shared/index.ts'
import { drawCover } from '../speak/index.ts'
import { noSuchFile } from './errors.ts'
import type { Workspace } from './workspace.ts'

/**
 * The show's cover: the publisher's own picture, or one drawn from the settings.
 * @param program what the program is; a picture that it drew before of the same words is kept
 * @throws ScrcastError `pipeline/no-such-file` where scrcast.yaml names a picture that is not there
 */
export const showCover = async (
  { folder, siteNotes, settings: { show, publisher } }: Workspace,
  program: string,
): Promise<Uint8Array> => {
  if (show.cover === undefined) {
    return drawnOnce(siteNotes, program, {
      title: show.coverTitle ?? show.title,
      publisher: publisher.name,
      pixels: 3000,
    })
  }
  const path = join(folder, show.cover)
  const bytes = await readBytes(path)
  if (bytes === undefined) throw noSuchFile(path)
  return bytes
}

/**
 * The picture inside each audio file: the drawn cover, small enough not to weigh on every download, or the publisher's own. It is drawn when
 * it is asked for; a picture that is not there is told at once.
 */
export const episodePicture = async (workspace: Workspace): Promise<() => Promise<Uint8Array>> => {
  const { show, publisher } = workspace.settings
  const title = show.coverTitle ?? show.title
  if (show.cover === undefined) return () => drawCover({ title, publisher: publisher.name, pixels: 800 })
  const own = await showCover(workspace, '')
  return async () => own
}

/** Drawing takes longer than publishing a few briefings; the kept picture carries its own hash. */
const drawnOnce = async (
  folder: string,
  program: string,
  words: Parameters<typeof drawCover>[0],
): Promise<Uint8Array> => {
  const path = join(folder, `cover-${sha256(JSON.stringify([program, words])).slice(0, 16)}`)
  const kept = await readBytes(path)
  if (kept !== undefined && kept.subarray(0, 64).toString('latin1') === sha256(kept.subarray(64)))
    return kept.subarray(64)
  const drawn = await drawCover(words)
  await writeUnflushed(path, Buffer.concat([Buffer.from(sha256(drawn), 'latin1'), drawn]))
  return drawn
}
