import { fillTemplate } from '../shared/index.ts'
import { describeAudience } from './describe-audience.ts'
import type { Discussion, NotedSentence } from './discussion.ts'

/**
 * The discussion as one HTML file that needs no other.
 * @throws ScrcastError `templates/broken`
 */
export const fillDiscussion = (discussion: Discussion, template: string): string =>
  fillTemplate(
    { name: 'workshop/discussion.hbs', source: template, escaping: 'html' },
    {
      ...discussion,
      facts: discussion.facts.map(({ name, value }) => ({ name, value, isAddress: /^https?:\/\/\S+$/.test(value) })),
      parts: discussion.parts.map(({ heading, audience, blocks }) => ({
        heading,
        audience: audience === undefined ? '' : describeAudience(audience),
        blocks: blocks.map(({ kind, sentences }) => ({
          isQuotation: kind === 'quotation',
          sentences: sentences.map(toView),
        })),
      })),
      notes: discussion.notes.map((text, index) => ({ number: index + 1, text })),
    },
  )

const toView = ({ text, notes }: NotedSentence) => ({ text, notes: notes.map((number) => ({ number })) })
