/** The texts of a WebVTT file's cues in order, read without our own code: voice tags taken off, entities undone. */
export const cueTexts = (vtt: string): readonly string[] =>
  vtt
    .split(/\r?\n\r?\n/)
    .map((block) => block.split(/\r?\n/))
    .filter((lines) => lines.some((line) => line.includes('-->')))
    .map((lines) =>
      lines
        .slice(lines.findIndex((line) => line.includes('-->')) + 1)
        .join(' ')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
