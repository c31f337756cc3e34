import type { Command } from 'commander'
import type { Context } from '../context.ts'

export const addCite = (program: Command, { console, folder, wanting }: Context): void => {
  program
    .command('cite')
    .description('find the page and the words of the review that a sentence rests on, as a footnote')
    .argument('<slug>', 'the briefing')
    .argument('<words>', 'words of the review, or a sentence that you wrote; in quotation marks')
    .option('--json', 'print JSON instead of text')
    .addHelpText(
      'after',
      '\nPut the mark, such as [^12], behind your sentence, and the whole line at the end of script.md.\n',
    )
    .action(async (slug: string, words: string, { json }: { json?: boolean }) => {
      const { citeWords, openWorkspace } = await import('../../pipeline/index.ts')
      const cited = await citeWords(await openWorkspace(folder()), slug, words)
      if (json === true) console.print(JSON.stringify(cited, null, 2))
      else for (const { markdown } of cited.footnotes) console.print(markdown)
      if (cited.footnotes.length === 0) {
        console.say(
          'The review says nothing like this, or these are too few words to tell by. Give a phrase or your whole sentence in quotation marks; or, if the words are yours, write a footnote with your reason: [^n]: author: …',
        )
        wanting()
      } else if (!cited.exact)
        console.say(
          'The review does not say just these words; these come nearest. Choose one, and check that it says so.',
        )
    })
}
