import { ScrcastError } from '../shared/index.ts'
import type { Fault } from './script/fault.ts'

export const brokenScript = (faults: readonly Fault[]): ScrcastError => {
  const [first] = faults
  const place = first === undefined ? 'script.md' : `script.md, line ${first.line}`
  const more = faults.length > 1 ? ` (${faults.length - 1} more after it.)` : ''
  return new ScrcastError({
    code: 'draft/broken-script',
    message: `${place}: ${first?.what ?? 'The script cannot be read.'}${more}`,
    hint: `Open script.md, go to line ${first?.line ?? 1}, mend it, save, and run the command again.`,
    cause: faults,
  })
}

export const brokenTemplateRules = (name: string, what: string): ScrcastError =>
  new ScrcastError({
    code: 'draft/broken-template',
    message: `The front matter of the template ${name} cannot be used: ${what}`,
    hint: 'Mend it, or delete the copy in the workspace so that the built-in template is used.',
  })

export const templateMakesBrokenScript = (name: string, { line, what }: Fault): ScrcastError =>
  new ScrcastError({
    code: 'draft/template-makes-broken-script',
    message: `What the template ${name} makes is no script. Line ${line} of it: ${what}`,
    hint: 'Mend the template, or delete the copy in the workspace so that the built-in one is used.',
  })
