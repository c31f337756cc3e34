import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { addApprove } from './approve.ts'
import { addCache } from './cache.ts'
import { addCite } from './cite.ts'
import { addDemo } from './demo.ts'
import { addDoctor } from './doctor.ts'
import { addDraft } from './draft.ts'
import { addExport } from './export.ts'
import { addFind } from './find.ts'
import { addInit } from './init.ts'
import { addLint } from './lint.ts'
import { addPing } from './ping.ts'
import { addPreview } from './preview.ts'
import { addPublish } from './publish.ts'
import { addRender } from './render.ts'
import { addReview } from './review.ts'
import { addSay } from './say.ts'
import { addServe } from './serve.ts'
import { addStatus } from './status.ts'
import { addWithdraw } from './withdraw.ts'

/** Every command, in the order in which a person meets them. Each loads what it needs when it runs: start-up stays short. */
export const addCommands = (program: Command, context: Context): void => {
  const commands = [
    addInit,
    addFind,
    addDraft,
    addReview,
    addCite,
    addSay,
    addPreview,
    addApprove,
    addRender,
    addPublish,
    addLint,
    addPing,
    addServe,
    addExport,
    addWithdraw,
    addStatus,
    addCache,
    addDoctor,
    addDemo,
  ]
  for (const add of commands) add(program, context)
}
