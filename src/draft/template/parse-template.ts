import { parse } from 'yaml'
import { z } from 'zod'
import { brokenTemplateRules } from '../errors.ts'
import { ownSentences } from './own-sentences.ts'
import type { DraftingTemplate } from './template.ts'

const text = z.string().min(1)
const audience = z.object({ heading: text, address: text, inShort: text })

const FRONT_MATTER = z.object({
  words: z.object({ least: z.int().min(0), most: z.int().min(1) }),
  ownSegments: z.array(text),
  atMost: z
    .object({
      messages: z.int().min(1).max(5).default(5),
      recommendations: z.int().min(1).default(10),
      allRecommendations: z.int().min(0).default(12),
    })
    .prefault({}),
  links: z.array(text),
  contentNote: z.object({ heading: text, mustSay: text }),
  syntheticVoice: z.object({ mustSay: text }),
  supportLines: z.object({ heading: text }),
  attribution: z.object({ heading: text }),
  wording: z.object({
    title: text,
    summary: text,
    outcomes: z.object({ death: text, harm: text }),
    topics: z.array(z.object({ say: text, words: z.array(text) })),
    kinds: z.record(z.string(), text),
    audiences: z.object({
      'social-care': audience,
      police: audience,
      education: audience,
      health: audience,
      justice: audience,
      community: audience,
      leaders: audience,
    }),
    notSpoken: text,
    noSubject: text,
    acronyms: text.optional(),
    acronymsWithin: text.optional(),
  }),
})

/**
 * A drafting template from its source: YAML front matter, then Handlebars. `name` is that of its file, without `.hbs`.
 * @throws ScrcastError `draft/broken-template`
 */
export const parseTemplate = (name: string, source: string): DraftingTemplate => {
  const [, yaml, body] = source.replace(/\r\n?/g, '\n').match(/^\uFEFF?---\n([\s\S]*?\n)---\n([\s\S]*)$/) ?? []
  if (yaml === undefined || body === undefined)
    throw brokenTemplateRules(name, 'it must stand at the top, between two lines of three dashes.')
  const { wording, atMost, ...rules } = readRules(name, yaml)
  return { rules: { name, ...rules, ownSentences: ownSentences(body, rules.ownSegments) }, wording, atMost, body }
}

const readRules = (name: string, yaml: string): z.infer<typeof FRONT_MATTER> => {
  const written = readYaml(name, yaml)
  const result = FRONT_MATTER.safeParse(written)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw brokenTemplateRules(name, `"${issue?.path.join('.')}": ${issue?.message}.`)
}

const readYaml = (name: string, yaml: string): unknown => {
  try {
    return parse(yaml)
  } catch (error) {
    throw brokenTemplateRules(name, `it is not valid YAML. ${error instanceof Error ? error.message : String(error)}`)
  }
}
