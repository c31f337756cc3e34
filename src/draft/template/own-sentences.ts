/**
 * The sentences that a template's body says in segments of its own, in order; `*` stands for what is filled in, and a part that may be
 * left out makes two of one. A line that is filled in whole is no sentence of the template's.
 */
export const ownSentences = (body: string, ownSegments: readonly string[]): readonly string[] => {
  let own = false
  return body.split('\n').flatMap((line) => {
    const heading = line.match(/^## (.*?)(?: \{audience.*)?$/)?.[1]
    if (heading !== undefined) own = ownSegments.includes(heading)
    if (!own || heading !== undefined || /^\s*(?:\{\{[^}]*\}\}\s*)*$/.test(line)) return []
    return variantsOf(line.trim()).map((one) => one.replace(/\{\{[^}]*\}\}/g, '*'))
  })
}

const variantsOf = (line: string): readonly string[] => {
  const [whole, inside = ''] = line.match(/\{\{#if [^}]*\}\}(.*?)\{\{\/if\}\}/) ?? []
  return whole === undefined ? [line] : [inside, ''].flatMap((part) => variantsOf(line.replace(whole, () => part)))
}
