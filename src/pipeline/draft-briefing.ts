import { join } from 'node:path'
import {
  type DraftRequest as DraftingRequest,
  type DraftingTemplate,
  draftScript,
  formatScript,
  mostWordsForWriter,
} from '../draft/index.ts'
import { formatFindings } from '../find/index.ts'
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import { formatDocument, openLocate, prepareReading } from '../read/index.ts'
import { exists, readBytes, readText, sha256, writeIfChanged } from '../shared/index.ts'
import { type CarriedOver, carryEditsOver } from './carry-edits-over.ts'
import { alreadyDrafted } from './errors.ts'
import { type FoundReview, findReview } from './find-review.ts'
import { loadTemplate } from './load-template.ts'
import { freeName, nameBriefing } from './name-briefing.ts'
import type { World } from './progress.ts'
import { templateNamedIn } from './template-named-in.ts'
import { type BriefingFiles, briefingFiles, findBriefing, isSlug, listBriefings, type Workspace } from './workspace.ts'
import { type FirstRequests, firstRequests, planDraftWriting, type Writer, writeDraft } from './write-draft.ts'
import { serviceAddress } from './writer-service.ts'

export interface DraftRequest {
  /** A path of a PDF, or the slug of a briefing to draft anew. */
  readonly from: string
  /** Name of the template, such as "briefing". Absent: that of the script, where a briefing is drafted anew, else "briefing". */
  readonly template?: string
  /** Whether a script that exists is drafted anew. */
  readonly again: boolean
  /** A language model that may write; absent, the rules draft alone and nothing is sent. */
  readonly writer?: Writer
}

export interface Drafted {
  readonly slug: string
  readonly scriptPath: string
  /** What became of the author's changes, where an edited script was drafted anew. */
  readonly edits?: CarriedOver['edits']
}

/**
 * Drafts a briefing's script from a review. What an author changed is never lost: drafting anew carries it over into the fresh draft.
 * @throws ScrcastError `pipeline/already-drafted`, `pipeline/undecided`, `pipeline/no-such-template`, and what reading, finding and
 *   templates refuse
 */
export const draftBriefing = async (workspace: Workspace, request: DraftRequest, world: World): Promise<Drafted> => {
  const chosen = await templateOf(workspace, request)
  prepareReading(workspace.settings.reading)
  const knowledge = await loadKnowledge(join(workspace.folder, 'knowledge'))
  const found = await findReview(await pdfOf(workspace, request.from), world.onProgress, {
    limits: workspace.settings.reading,
    knowledge,
  })
  const files = await placeOf(workspace, request, found)
  if ((await exists(files.script)) && !request.again) throw alreadyDrafted(files.slug)
  const template = chosen ?? (await templateOfScript(workspace, files))
  const drafting = draftingOf(workspace, template, found, knowledge)
  const { writer } = request
  const drafted =
    writer === undefined
      ? draftScript(drafting)
      : await writeDraft(workspace, { request: drafting, script: draftForWriter(drafting), files, writer }, world)
  const fresh = formatScript(drafted)
  const { script, edits } = await carryEditsOver(files, fresh)
  await writeIfChanged(files.source, found.bytes)
  await writeIfChanged(files.document, formatDocument(found.document))
  await writeIfChanged(files.findings, formatFindings(found.findings))
  await writeIfChanged(files.script, script)
  await writeIfChanged(files.base, fresh)
  return { slug: files.slug, scriptPath: files.script, ...(edits === undefined ? {} : { edits }) }
}

/**
 * What a language model would be sent first for a draft. Sends nothing, writes nothing, and needs no key.
 * @throws ScrcastError what reading, finding and templates refuse
 */
export const planDraft = async (
  workspace: Workspace,
  request: Pick<DraftRequest, 'from' | 'template'>,
  world: World,
): Promise<FirstRequests> => {
  const chosen = await templateOf(workspace, request)
  const knowledge = await loadKnowledge(join(workspace.folder, 'knowledge'))
  const found = await findReview(await pdfOf(workspace, request.from), world.onProgress, {
    limits: workspace.settings.reading,
    knowledge,
  })
  const files = await placeOf(workspace, request, found)
  const template = chosen ?? (await templateOfScript(workspace, files))
  const drafting = draftingOf(workspace, template, found, knowledge)
  const plan = await planDraftWriting(workspace, drafting, draftForWriter(drafting))
  return firstRequests(workspace, plan, { folder: files.writing, service: serviceAddress(world.environment) })
}

/** The template that was asked for by name: refused before a review is read, where there is none. */
const templateOf = async (
  workspace: Workspace,
  { template }: Pick<DraftRequest, 'template'>,
): Promise<DraftingTemplate | undefined> => (template === undefined ? undefined : loadTemplate(workspace, template))

/** A script is drafted anew from the template that it came from: from another, its author's changes could not be carried over. */
const templateOfScript = async (workspace: Workspace, { script }: BriefingFiles): Promise<DraftingTemplate> =>
  loadTemplate(workspace, templateNamedIn((await readText(script)) ?? '') ?? 'briefing')

/** What a model starts from: with room for its sentences. */
const draftForWriter = (drafting: Parameters<typeof draftScript>[0]): ReturnType<typeof draftScript> =>
  draftScript({ ...drafting, mostWords: mostWordsForWriter(drafting.template.rules.words.most) })

const pdfOf = async (workspace: Workspace, from: string): Promise<string> =>
  isSlug(from) && !(await exists(from)) ? (await findBriefing(workspace, from)).source : from

/** A review that was drafted before keeps its place, found by the bytes of its PDF. */
const placeOf = async (
  workspace: Workspace,
  { from }: Pick<DraftRequest, 'from'>,
  { bytes, findings }: FoundReview,
): Promise<BriefingFiles> => {
  const known = await listBriefings(workspace)
  if (known.includes(from)) return briefingFiles(workspace, from)
  for (const slug of known) {
    const files = briefingFiles(workspace, slug)
    const source = await readBytes(files.source)
    if (source !== undefined && sha256(source) === sha256(bytes)) return files
  }
  return briefingFiles(workspace, freeName(nameBriefing(findings.about), known))
}

const draftingOf = (
  workspace: Workspace,
  template: DraftingTemplate,
  { document, findings }: FoundReview,
  knowledge: Knowledge,
): DraftingRequest => ({
  findings,
  document,
  locate: openLocate(document),
  knowledge,
  template,
  publisher: workspace.settings.publisher.name,
})
