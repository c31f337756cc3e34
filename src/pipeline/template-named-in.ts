/** The template that a script names in its front matter, however broken the rest may be. */
export const templateNamedIn = (markdown: string): string | undefined =>
  markdown.match(/^template:[ \t]*(\S.*?)[ \t]*$/m)?.[1]
