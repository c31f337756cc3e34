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

/** The picture inside each audio file: the drawn cover, small enough not to weigh on every download. */
export const episodePicture = async (workspace: Workspace): Promise<Uint8Array> => {
  const { show, publisher } = workspace.settings
  return show.cover === undefined
    ? drawCover({ title: show.coverTitle ?? show.title, publisher: publisher.name, pixels: 800 })
    : showCover(workspace)
}
