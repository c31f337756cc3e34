import type { Block, Script, Segment } from '../../src/draft/index.ts'
import type { ApprovedScript } from '../../src/review/index.ts'

/** A segment in short: a heading, and paragraphs of sentences; a paragraph that begins with ">" is a quotation. */
export interface ShortSegment {
  readonly heading: string
  readonly audience?: Segment['audience']
  readonly paragraphs: readonly (readonly string[])[]
}

/** A script of the segments, otherwise plain. */
export const scriptOf = (segments: readonly ShortSegment[]): Script => ({
  frontMatter: {
    title: 'Learning from Bobbie',
    template: 'briefing',
    review: {
      title: 'Review',
      kind: 'local-child-safeguarding-practice-review',
      subject: 'Bobbie',
      board: '',
      nation: 'England',
      published: '2023',
      author: '',
      pages: 1,
      sha256: 'b'.repeat(64),
    },
    summary: '',
    themes: [],
    recommendations: [],
  },
  segments: segments.map(({ heading, audience, paragraphs }, index) => ({
    heading,
    ...(audience === undefined ? {} : { audience }),
    line: index + 1,
    blocks: paragraphs.map(blockOf),
  })),
  citations: {},
})

/** The script as if a person had approved it. */
export const approvedScriptOf = (segments: readonly ShortSegment[]): ApprovedScript =>
  // Only approving makes one; these tests are of what comes after it.
  ({
    slug: 'bobbie',
    script: scriptOf(segments),
    approval: { version: 1, scriptSha256: 'a'.repeat(64), sourceSha256: 'b'.repeat(64) },
  }) as unknown as ApprovedScript

const blockOf = (sentences: readonly string[]): Block => ({
  kind: sentences[0]?.startsWith('>') ? 'quotation' : 'narration',
  sentences: sentences.map((text, index) => ({
    text: text.replace(/^> ?/, ''),
    citations: [String(index + 1)],
    line: index + 10,
  })),
})
