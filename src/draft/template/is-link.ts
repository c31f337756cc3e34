import { escapePattern } from '../writer/escape-pattern.ts'
import type { TemplateRules } from './template.ts'

/** Whether a sentence is one of the template's links, word for word; `*` stands for one or more words. */
export const isLink = (sentence: string, { links }: TemplateRules): boolean =>
  links.some((link) =>
    new RegExp(`^${link.split('*').map(escapePattern).join('\\S+(?: \\S+)*?')}$`, 'u').test(sentence),
  )
