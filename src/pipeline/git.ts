import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** More names than this are no help to anyone. */
const MOST_BYTES = 50_000_000

/**
 * The files of folders that some commit of any branch holds, as paths from the root of the repository, sorted. Undefined where the
 * workspace is in no git repository, or git does not run.
 */
export const filesInHistory = async (
  workspace: string,
  folders: readonly string[],
): Promise<readonly string[] | undefined> => {
  try {
    const names = ['log', '--all', '--format=', '--name-only', '-z', '--', ...folders]
    const { stdout } = await promisify(execFile)('git', names, { cwd: workspace, maxBuffer: MOST_BYTES })
    return [...new Set(stdout.split('\0').map((name) => name.trim()))].filter((name) => name !== '').sort()
  } catch {
    // No repository, no commit, no git: then no history of git holds anything that we could name.
    return undefined
  }
}
