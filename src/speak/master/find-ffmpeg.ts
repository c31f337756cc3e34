import { delimiter, join } from 'node:path'
import { exists } from '../../shared/index.ts'
import { ffmpegPathDoesNotRun, noFfmpeg } from '../errors.ts'
import { askFfmpeg, type FfmpegSelf, ffmpegInPackage } from './ffmpeg.ts'

/** An ffmpeg that runs and can make MP3 files. */
export interface FfmpegProgram extends FfmpegSelf {
  readonly path: string
  readonly origin: 'FFMPEG_PATH' | 'ffmpeg-static' | 'PATH' | '@ffmpeg-installer/ffmpeg'
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The first ffmpeg that runs: the one named by FFMPEG_PATH, that of ffmpeg-static, the one on PATH, that of @ffmpeg-installer/ffmpeg.
 * @throws ScrcastError `speak/ffmpeg-path` where FFMPEG_PATH is set and does not run, `speak/no-ffmpeg` where none runs
 */
export const findFfmpeg = async (environment: Environment): Promise<FfmpegProgram> => {
  const named = environment.FFMPEG_PATH
  if (named !== undefined && named !== '') {
    return tryProgram(named, 'FFMPEG_PATH').catch((error: unknown) => {
      throw ffmpegPathDoesNotRun(named, error)
    })
  }
  for (const [origin, path] of await candidates(environment)) {
    const program = await tryProgram(path, origin).catch(() => undefined)
    if (program !== undefined) return program
  }
  throw noFfmpeg()
}

const tryProgram = async (path: string, origin: FfmpegProgram['origin']): Promise<FfmpegProgram> => ({
  path,
  ...(await askFfmpeg(path)),
  origin,
})

const candidates = async (
  environment: Environment,
): Promise<readonly (readonly [FfmpegProgram['origin'], string])[]> => {
  const fromStatic = ffmpegInPackage('ffmpeg-static')
  const fromInstaller = ffmpegInPackage('@ffmpeg-installer/ffmpeg')
  const onPath = await programsOnPath(environment)
  return [
    ...(fromStatic === undefined ? [] : [['ffmpeg-static', fromStatic] as const]),
    ...onPath.map((path) => ['PATH', path] as const),
    ...(fromInstaller === undefined ? [] : [['@ffmpeg-installer/ffmpeg', fromInstaller] as const]),
  ]
}

const programsOnPath = async (environment: Environment): Promise<readonly string[]> => {
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter((folder) => folder !== '')
  const name = environment.OS === 'Windows_NT' ? 'ffmpeg.exe' : 'ffmpeg'
  const found: string[] = []
  for (const folder of folders) {
    const path = join(folder, name)
    if (await exists(path)) found.push(path)
  }
  return found
}
