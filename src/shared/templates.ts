import { createRequire } from 'node:module'
import { join } from 'node:path'
import type Handlebars from 'handlebars'
import { templateBroken, templateMissing } from './errors.ts'
import { readText } from './files.ts'

/** How a template escapes what it is given: for HTML, or not at all (Markdown and plain text). */
export type Escaping = 'html' | 'none'

/**
 * The source of the template `name` (such as `briefing.hbs`) from the first of the folders that has it.
 * @throws ScrcastError `templates/missing`
 */
export const readTemplate = async (name: string, folders: readonly string[]): Promise<string> => {
  for (const folder of folders) {
    const source = await readText(join(folder, name))
    if (source !== undefined) return source
  }
  throw templateMissing(name, folders)
}

/**
 * Fills a template, strictly: a name that the values do not have is an error, not an empty place. Values are data; nothing in them is
 * read as template source. `partials` are templates by name.
 * @throws ScrcastError `templates/broken`
 */
export const fillTemplate = (template: TemplateSource, values: Readonly<Record<string, unknown>>): string => {
  try {
    return compiled(template)(values)
  } catch (error) {
    throw templateBroken(template.name, error)
  }
}

type Filler = (values: Readonly<Record<string, unknown>>) => string

/** Templates that were compiled, by everything that compiling depends on: a site fills each of a few thousands of times. */
const kept = new Map<string, Filler>()
const MOST_KEPT = 50

const compiled = ({ source, escaping, partials = {} }: TemplateSource): Filler => {
  const key = JSON.stringify([escaping, source, partials])
  const known = kept.get(key)
  if (known !== undefined) return known
  const handlebars = loadHandlebars().create()
  for (const [partial, text] of Object.entries(partials)) handlebars.registerPartial(partial, text)
  const filler: Filler = handlebars.compile(source, {
    strict: true,
    noEscape: escaping === 'none',
    explicitPartialContext: false,
  })
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, filler)
  return filler
}

export interface TemplateSource {
  readonly name: string
  readonly source: string
  readonly escaping: Escaping
  readonly partials?: Readonly<Record<string, string>>
}

/** Loaded when the first template is filled: most commands fill none, and loading it would be a third of their start-up. */
const loadHandlebars = (): typeof Handlebars => createRequire(import.meta.url)('handlebars')
