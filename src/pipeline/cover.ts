import { join } from 'node:path'
import { readBytes } from '../shared/index.ts'
import { drawCover } from '../speak/index.ts'
import { noSuchFile } from './errors.ts'
import type { Workspace } from './workspace.ts'

/**
 * The show's cover: the publisher's own picture, or one drawn from the settings.
 * @throws ScrcastError `pipeline/no-such-file` where scrcast.yaml names a picture that is not there
 */
export const showCover = async ({ folder, settings: { show, publisher } }: Workspace): Promise<Uint8Array> => {
  if (show.cover === undefined)
    return drawCover({ title: show.coverTitle ?? show.title, publisher: publisher.name, pixels: 3000 })
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
  const own = await showCover(workspace)
  return async () => own
}
