import { join } from 'node:path'
import { exportDiscussion } from '../export/index.ts'
import { readTemplate, writeIfChanged } from '../shared/index.ts'
import { loadApproved } from './load-approved.ts'
import { findBriefing, type Workspace } from './workspace.ts'

/**
 * Writes what a trainer takes to a workshop: the approved script with its sources and questions, as DOCX and HTML. Gives the paths.
 * @throws ScrcastError `pipeline/not-approved`, `review/approval-void`
 */
export const exportBriefing = async (workspace: Workspace, slug: string): Promise<readonly string[]> => {
  const files = await findBriefing(workspace, slug)
  const { approved } = await loadApproved(files)
  const template = await readTemplate(
    'discussion.hbs',
    workspace.templates.map((folder) => join(folder, 'workshop')),
  )
  const { docx, html } = await exportDiscussion({ approved, template })
  const paths = [
    join(files.workshop, `${slug}-discussion.docx`),
    join(files.workshop, `${slug}-discussion.html`),
  ] as const
  await writeIfChanged(paths[0], docx)
  await writeIfChanged(paths[1], html)
  return paths
}
