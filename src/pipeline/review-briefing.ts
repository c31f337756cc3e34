import { join } from 'node:path'
import type { Script, TemplateRules } from '../draft/index.ts'
import { loadKnowledge } from '../knowledge/index.ts'
import { openLocate } from '../read/index.ts'
import { brokenScriptRemarks, countSentences, describeEditions, type Remark, reviewScript } from '../review/index.ts'
import { type LoadedBriefing, loadBriefing } from './load-briefing.ts'
import { loadTemplate } from './load-template.ts'
import { findBriefing, type Workspace } from './workspace.ts'

/** DESIGN: the JSON of `scrcast review --json`. */
export interface ReviewReport {
  readonly remarks: readonly Remark[]
  readonly editions: ReturnType<typeof describeEditions>
  readonly sentences: ReturnType<typeof countSentences>
}

export interface ReviewedBriefing {
  readonly briefing: LoadedBriefing
  /** Absent where an editor broke the script. */
  readonly script?: Script
  readonly report: ReviewReport
}

/**
 * The remarks on a briefing's script. `publishedUrl` is where the author says that the review is published.
 * @throws ScrcastError `pipeline/no-such-briefing` and what loading refuses; what is wrong with the script is a remark
 */
export const reviewBriefing = async (
  workspace: Workspace,
  slug: string,
  publishedUrl?: string,
): Promise<ReviewedBriefing> => {
  const briefing = await loadBriefing(await findBriefing(workspace, slug))
  if ('broken' in briefing.reading) return { briefing, report: brokenReport(briefing.reading.broken) }
  const { script } = briefing.reading
  const rules = await rulesOf(workspace, script)
  const { document, findings } = briefing
  const knowledge = await loadKnowledge(join(workspace.folder, 'knowledge'))
  const locate = openLocate(document)
  const given = publishedUrl === undefined ? {} : { publishedUrl }
  return {
    briefing,
    script,
    report: {
      remarks: reviewScript({ script, document, locate, knowledge, rules, findings, slug, ...given }),
      editions: describeEditions(script),
      sentences: countSentences(script, rules),
    },
  }
}

/** Rules come from the template that the script names: what is the template's own needs no source. */
export const rulesOf = async (workspace: Workspace, script: Script): Promise<TemplateRules> =>
  (await loadTemplate(workspace, script.frontMatter.template)).rules

const brokenReport = (broken: readonly { readonly line: number; readonly what: string }[]): ReviewReport => ({
  remarks: brokenScriptRemarks(broken),
  editions: [],
  sentences: { total: 0, review: 0, guidance: 0, author: 0, template: 0 },
})
