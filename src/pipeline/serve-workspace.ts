import { serveSite } from '../publish/index.ts'
import { nothingPublished } from './errors.ts'
import { loadState } from './publish-workspace.ts'
import { siteFolder } from './site-folder.ts'
import type { Workspace } from './workspace.ts'

/**
 * Serves the published site until it is closed, as a web host would. `say` is told where the feeds name another address than this one.
 * @throws ScrcastError `pipeline/nothing-published`, or that the port is taken
 */
export const serveWorkspace = async (workspace: Workspace, port: number, say: (text: string) => void) => {
  const state = await loadState(workspace)
  if (state === undefined) throw nothingPublished(workspace.feeds)
  const { suffix } = await siteFolder(workspace)
  const site = await serveSite({ folder: workspace.feeds, port, feedsUnder: suffix })
  if (new URL(state.baseUrl).host !== new URL(site.origin).host) {
    say(
      `The feeds name ${state.baseUrl} as their place. To try a podcast app here: scrcast publish --base-url ${site.origin}`,
    )
  }
  return site
}
