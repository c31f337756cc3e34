/** Divides a text between words into lines, each as long as `fits` allows. A word that does not fit stands alone. */
export const wrapWords = (text: string, fits: (line: string) => boolean): readonly string[] => {
  const lines: string[] = []
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last === undefined || !fits(longer)) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
