import { join, resolve } from 'node:path'
import type { ReadingLimits } from '../read/index.ts'
import { exists, listFolder, packagePath, readText } from '../shared/index.ts'
import { noSuchBriefing, notAWorkspace } from './errors.ts'
import { parseSettings, type Settings } from './settings.ts'

/** Which file lies where in a workspace. */
export interface Workspace {
  /** Absolute. */
  readonly folder: string
  readonly settings: Settings
  readonly briefings: string
  readonly audio: string
  readonly audioCache: string
  /** What is known of published sites; it may be lost at any time. */
  readonly siteNotes: string
  readonly feeds: string
  /** Folders in which a template is looked for, the workspace's own first. */
  readonly templates: readonly string[]
}

/** The files of one briefing. */
export interface BriefingFiles {
  readonly slug: string
  readonly folder: string
  readonly source: string
  readonly document: string
  readonly findings: string
  readonly script: string
  /** The script as it was last drafted: what an author changed is the difference. */
  readonly base: string
  readonly approval: string
  /** The script as it was approved, byte for byte: what stays published while the author goes on editing. */
  readonly approvedScript: string
  readonly workshop: string
  /** What an author hears of a draft. */
  readonly preview: string
  /** Answers of a language model, each under the name of what it was asked. */
  readonly writing: string
  /** Stands where the briefing was withdrawn. */
  readonly withdrawal: string
  readonly audio: string
}

/**
 * Opens the workspace in a folder.
 * @throws ScrcastError `pipeline/not-a-workspace`, `pipeline/broken-settings`
 */
export const openWorkspace = async (folder: string): Promise<Workspace> => {
  const root = resolve(folder)
  const settingsPath = join(root, 'scrcast.yaml')
  const yaml = await readText(settingsPath)
  if (yaml === undefined) throw notAWorkspace(root)
  return {
    folder: root,
    settings: parseSettings(yaml, settingsPath),
    briefings: join(root, 'briefings'),
    audio: join(root, 'audio'),
    audioCache: join(root, 'audio', '.cache'),
    siteNotes: join(root, 'audio', '.sites'),
    feeds: join(root, 'feeds'),
    templates: [join(root, 'templates'), packagePath('templates')],
  }
}

/**
 * What the workspace in a folder allows a PDF; nothing where there is no workspace.
 * @throws ScrcastError `pipeline/broken-settings`
 */
export const readingLimits = async (folder: string): Promise<Partial<ReadingLimits>> =>
  (await exists(join(folder, 'scrcast.yaml'))) ? (await openWorkspace(folder)).settings.reading : {}

/** Where the files of a briefing lie, whether or not it exists. */
export const briefingFiles = (workspace: Workspace, slug: string): BriefingFiles => {
  const folder = join(workspace.briefings, slug)
  return {
    slug,
    folder,
    source: join(folder, 'source.pdf'),
    document: join(folder, 'document.json'),
    findings: join(folder, 'findings.json'),
    script: join(folder, 'script.md'),
    base: join(folder, 'script.base.md'),
    approval: join(folder, 'approval.json'),
    approvedScript: join(folder, 'script.approved.md'),
    workshop: join(folder, 'workshop'),
    preview: join(folder, 'preview'),
    writing: join(folder, '.writing'),
    withdrawal: join(folder, 'withdrawal.json'),
    audio: join(workspace.audio, slug),
  }
}

/** Slugs of the briefings, sorted: folders with a source, and those that were withdrawn. */
export const listBriefings = async (workspace: Workspace): Promise<readonly string[]> => {
  const names = (await listFolder(workspace.briefings)).filter(isSlug)
  const kept = await Promise.all(names.map((name) => isBriefing(briefingFiles(workspace, name))))
  return names.filter((_, index) => kept[index])
}

const isBriefing = async ({ source, withdrawal }: BriefingFiles): Promise<boolean> =>
  (await exists(source)) || (await exists(withdrawal))

/**
 * The files of a briefing that exists.
 * @throws ScrcastError `pipeline/no-such-briefing`
 */
export const findBriefing = async (workspace: Workspace, slug: string): Promise<BriefingFiles> => {
  const known = await listBriefings(workspace)
  if (!known.includes(slug)) throw noSuchBriefing(slug, known)
  return briefingFiles(workspace, slug)
}

/** Lower-case letters, digits and hyphens: safe as a folder, in an address, and in every podcast app. */
export const isSlug = (name: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)
