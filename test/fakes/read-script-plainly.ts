/**
 * The lines of a script that an edition speaks, read without our own code: head, headings, footnotes, marks and other editions' segments
 * left out.
 */
export const spokenTexts = (markdown: string, audience: string): readonly string[] => {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^\[\^[^\]]+\]:.*(?:\n(?: {4}.*|\s*$))*/gm, '')
  return body
    .split(/^## /m)
    .slice(1)
    .map((segment) => ({
      heading: segment.slice(0, segment.indexOf('\n')),
      text: segment.slice(segment.indexOf('\n')),
    }))
    .filter(({ heading }) => !heading.includes('{audience=') || heading.includes(`{audience=${audience}}`))
    .map(({ text }) =>
      text
        .replace(/\[\^[^\]]+\]/g, '')
        .replace(/^> ?/gm, '')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
    )
}
