import { z } from 'zod'
import type { Withdrawn } from '../publish/index.ts'
import { readText } from '../shared/index.ts'
import { brokenFile } from './errors.ts'
import { type BriefingFiles, briefingFiles, listBriefings, type Workspace } from './workspace.ts'

/** The record of a withdrawal: withdrawal.json. A purged briefing keeps nothing else. */
export interface Withdrawal {
  readonly version: 1
  /** ISO 8601, UTC. */
  readonly withdrawnAt: string
  readonly reason: string
  /** The briefing that takes its place. */
  readonly replacedBy?: string
}

/** The text of withdrawal.json. */
export const formatWithdrawal = (withdrawal: Withdrawal): string => `${JSON.stringify(withdrawal, null, 2)}\n`

const record = z.object({
  version: z.literal(1),
  withdrawnAt: z.iso.datetime(),
  reason: z.string(),
  replacedBy: z.string().exactOptional(),
})

/**
 * The record of a briefing's withdrawal; undefined where it was not withdrawn.
 * @throws ScrcastError `pipeline/broken-file`
 */
export const loadWithdrawal = async ({ withdrawal }: BriefingFiles): Promise<Withdrawal | undefined> => {
  const text = await readText(withdrawal)
  if (text === undefined) return undefined
  try {
    return record.parse(JSON.parse(text))
  } catch (error) {
    throw brokenFile(withdrawal, error)
  }
}

/** The briefings of a workspace that were withdrawn, when, and what takes their place. */
export const listWithdrawn = async (workspace: Workspace): Promise<readonly Withdrawn[]> => {
  const slugs = await listBriefings(workspace)
  const records = await Promise.all(slugs.map((slug) => loadWithdrawal(briefingFiles(workspace, slug))))
  return slugs.flatMap((slug, index) => {
    const record = records[index]
    if (record === undefined) return []
    const { withdrawnAt, replacedBy } = record
    return [{ slug, withdrawnAt, ...(replacedBy === undefined ? {} : { replacedBy }) }]
  })
}
