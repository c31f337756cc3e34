/** Content types that the podcast namespace and PSP-1 ask for, by how a file's name ends, the longest first. */
const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.chapters.json', 'application/json+chapters'],
  ['.xml', 'application/rss+xml; charset=utf-8'],
  ['.vtt', 'text/vtt; charset=utf-8'],
  ['.srt', 'application/x-subrip'],
  ['.mp3', 'audio/mpeg'],
  ['.m4a', 'audio/x-m4a'],
  ['.opus', 'audio/ogg'],
]

/** The type of a file that podcast apps fetch; undefined for what web servers know anyway. */
export const podcastType = (path: string): string | undefined => TYPES.find(([ending]) => path.endsWith(ending))?.[1]

/** Whether a file is text, which compression makes a fraction of its size. Audio and pictures are compressed already. */
export const isText = (path: string): boolean => /\.(?:html|css|js|json|xml|svg|txt|vtt|srt)$/.test(path)
