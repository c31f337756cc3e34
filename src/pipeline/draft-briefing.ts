import { join } from 'node:path'
import { type DraftingTemplate, draftScript, formatScript, type Script } from '../draft/index.ts'
import { formatFindings } from '../find/index.ts'
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import { formatDocument, openLocate } from '../read/index.ts'
import { exists, readBytes, readText, sha256, writeIfChanged, writeWhole } from '../shared/index.ts'
import { alreadyDrafted } from './errors.ts'
import { type FoundReview, findReview } from './find-review.ts'
import { loadTemplate } from './load-template.ts'
import { freeName, nameBriefing } from './name-briefing.ts'
import type { World } from './progress.ts'
import { type BriefingFiles, briefingFiles, findBriefing, isSlug, listBriefings, type Workspace } from './workspace.ts'

export interface DraftRequest {
  /** A path of a PDF, or the slug of a briefing to draft anew. */
  readonly from: string
  /** Name of the template, such as "briefing". */
  readonly template: string
  /** Whether a script that exists is drafted anew. */
  readonly again: boolean
}

export interface Drafted {
  readonly slug: string
  readonly scriptPath: string
  /** Where the author's edited script was kept, if drafting anew replaced it. */
  readonly keptPath?: string
}

/**
 * Drafts a briefing's script from a review. An edited script is never lost: drafting anew keeps it beside the fresh one.
 * @throws ScrcastError `pipeline/already-drafted`, `pipeline/no-such-template`, and what reading, finding and templates refuse
 */
export const draftBriefing = async (workspace: Workspace, request: DraftRequest, world: World): Promise<Drafted> => {
  const template = await loadTemplate(workspace, request.template)
  const knowledge = await loadKnowledge(join(workspace.folder, 'knowledge'))
  const found = await findReview(await pdfOf(workspace, request.from), world.onProgress, knowledge)
  const files = await placeOf(workspace, request, found)
  if ((await exists(files.script)) && !request.again) throw alreadyDrafted(files.slug)
  const markdown = formatScript(draft(workspace, template, found, knowledge))
  const keptPath = await keepEdited(files)
  await writeIfChanged(files.source, found.bytes)
  await writeIfChanged(files.document, formatDocument(found.document))
  await writeIfChanged(files.findings, formatFindings(found.findings))
  await writeIfChanged(files.base, markdown)
  await writeIfChanged(files.script, markdown)
  return { slug: files.slug, scriptPath: files.script, ...(keptPath === undefined ? {} : { keptPath }) }
}

const pdfOf = async (workspace: Workspace, from: string): Promise<string> =>
  isSlug(from) && !(await exists(from)) ? (await findBriefing(workspace, from)).source : from

/** A review that was drafted before keeps its place, found by the bytes of its PDF. */
const placeOf = async (
  workspace: Workspace,
  { from }: DraftRequest,
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

const draft = (
  workspace: Workspace,
  template: DraftingTemplate,
  { document, findings }: FoundReview,
  knowledge: Knowledge,
): Script =>
  draftScript({
    findings,
    document,
    locate: openLocate(document),
    knowledge,
    template,
    publisher: workspace.settings.publisher.name,
  })

const keepEdited = async ({ script, base }: BriefingFiles): Promise<string | undefined> => {
  const edited = await readText(script)
  if (edited === undefined || edited === (await readText(base))) return undefined
  const path = script.replace(/\.md$/, `.edited-${sha256(edited).slice(0, 8)}.md`)
  await writeWhole(path, edited)
  return path
}
