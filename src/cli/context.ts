import type { World } from '../pipeline/index.ts'
import type { Console } from './console.ts'

/** What every command is given. */
export interface Context {
  readonly console: Console
  readonly world: World
  /** The folder of the workspace: --workspace, else the current folder. */
  readonly folder: () => string
  /** Sets the exit code of a command that did its work and found something wanting. */
  readonly wanting: () => void
}
