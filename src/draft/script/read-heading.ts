import type { Heading } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { AUDIENCES, type Audience } from '../../knowledge/index.ts'
import { foldSpace } from './markdown-text.ts'

/** A heading of a script, or what is wrong with it; `source` is the Markdown it was read from. */
export const readHeading = (
  node: Heading,
  source: string,
): { readonly heading: string; readonly audience?: Audience } | { readonly what: string } => {
  if (!source.startsWith('#'))
    return {
      what: 'A line of dashes under a text makes it a heading. Put an empty line between, or take the dashes away.',
    }
  if (node.depth !== 2) return { what: 'A heading of the script begins with two number signs (##), not more or fewer.' }
  if (source.includes('[^')) return { what: 'A heading is not spoken and cannot carry a footnote. Take the mark away.' }
  const [, heading = '', mark] = foldSpace(textOf(node)).match(/^(.*?)\s*(?:\{([^{}]*)\})?$/) ?? []
  if (heading === '') return { what: 'This heading has no words.' }
  if (mark === undefined) return { heading }
  const audience = AUDIENCES.find((name) => mark.replace(/[\s"'“”]/g, '').toLowerCase() === `audience=${name}`)
  return audience === undefined
    ? { what: `"{${mark}}" names no audience. Write {audience=...} with one of: ${AUDIENCES.join(', ')}.` }
    : { heading, audience }
}
