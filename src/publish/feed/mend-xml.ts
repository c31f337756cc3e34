/** A CDATA section, whole. */
const SECTIONS = /(<!\[CDATA\[[\s\S]*?\]\]>)/

/**
 * What the package `podcast` writes, without its faults: the build date is the one given, not the clock's; no owner without name and
 * e-mail; no second declaration of a prefix on each list of chapters; plain texts escaped instead of wrapped in CDATA, which some apps
 * show or fail on. HTML notes stay in CDATA.
 */
export const mendXml = (xml: string, buildDate: string): string => {
  let within = ''
  return xml
    .split(SECTIONS)
    .map((part, index) => {
      // The parts at odd places are the sections: what stands in them is text, never markup to be mended.
      if (index % 2 === 1) return within === 'content:encoded' ? part : escapeSection(part)
      const markup = mendMarkup(part, buildDate)
      // A text that holds "]]>" is split into sections with nothing between them.
      if (part !== '') within = markup.match(/<([\w:]+)[^<>]*>$/)?.[1] ?? ''
      return markup
    })
    .join('')
}

const mendMarkup = (markup: string, buildDate: string): string =>
  markup
    .replace(/<lastBuildDate>[^<]*<\/lastBuildDate>/, `<lastBuildDate>${buildDate}</lastBuildDate>`)
    .replace(
      /\s*<itunes:owner>\s*<itunes:name>\s*<\/itunes:name>\s*<itunes:email>\s*<\/itunes:email>\s*<\/itunes:owner>/,
      '',
    )
    .replaceAll(' xmlns:psc="http://podlove.org/simple-chapters">', '>')

const escapeSection = (section: string): string =>
  section
    .slice('<![CDATA['.length, -']]>'.length)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
