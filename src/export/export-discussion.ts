import type { ApprovedScript } from '../review/index.ts'
import { packagePath, readTemplate } from '../shared/index.ts'
import type { DiscussionSite } from './describe-facts.ts'
import { writeDocx } from './docx.ts'
import { fillDiscussion } from './fill-discussion.ts'
import { packAgain } from './pack-again.ts'
import { planDiscussion } from './plan-discussion.ts'

export interface DiscussionRequest {
  readonly approved: ApprovedScript
  /** Asked besides those that the script asks. */
  readonly questions?: readonly string[]
  readonly site?: DiscussionSite
  /** Source of the HTML template; the built-in one where none is given. */
  readonly template?: string
}

/**
 * The approved script for trainers, with its sources as notes and its questions, as a Word file and as one HTML file. The same
 * request gives the same bytes.
 * @throws ScrcastError `templates/missing`, `templates/broken`
 */
export const exportDiscussion = async ({
  approved,
  questions = [],
  site,
  template,
}: DiscussionRequest): Promise<{ readonly docx: Uint8Array; readonly html: string }> => {
  const discussion = planDiscussion(approved, questions, site)
  const source = template ?? (await readTemplate('discussion.hbs', [packagePath('templates', 'workshop')]))
  return {
    docx: packAgain(await writeDocx(discussion), approved.approval.approvedAt),
    html: fillDiscussion(discussion, source),
  }
}
