/** What the show says of itself, as settled in the workspace's settings. */
export interface ShowSettings {
  readonly title: string
  readonly description: string
  /** BCP 47, such as `en-GB`. */
  readonly language: string
  /** From Apple's list of podcast categories, exact case; Apple reads the first alone. */
  readonly category: string
  /** Whose the show is, without the word "copyright", sign or year (PSP-1); the publisher's name where absent. */
  readonly copyright?: string
  /** The show's own web page; the site's front page where absent. */
  readonly link?: string
  readonly publisher: { readonly name: string; readonly url: string }
  /** What shows a directory that the feed is the publisher's: a code that Apple Podcasts gave, an address that others send one to. */
  readonly verify?: { readonly apple?: string; readonly email?: string }
}
