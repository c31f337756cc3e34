import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** The stages in the order of the river; each may know only those before it. */
const STAGES = ['read', 'find', 'gather', 'draft', 'review', 'speak', 'publish', 'export']
const FOUNDATIONS = ['shared', 'knowledge']
/** What joins the stages; everything may be used here, in this order. */
const JOINTS = ['pipeline', 'desk', 'cli']

/** Files that may touch the world, and with which package or part of Node. Everything else is pure. */
const WORLD: Readonly<Record<string, readonly string[]>> = {
  'cli/ask-yes.ts': ['node:readline/promises'],
  'cli/commands/init.ts': ['node:readline/promises'],
  'cli/commands/serve.ts': ['node:events'],
  'cli/play-sound.ts': ['node:child_process'],
  'draft/writer/openai.ts': ['openai'],
  'export/docx.ts': ['docx'],
  'pipeline/demo.ts': ['node:fs/promises'],
  'pipeline/find-review.ts': ['node:fs/promises'],
  'pipeline/git.ts': ['node:child_process', 'node:util'],
  'pipeline/init-workspace.ts': ['node:fs/promises'],
  'pipeline/lint-workspace.ts': ['node:fs/promises'],
  'pipeline/open-voices.ts': ['node:timers/promises'],
  'pipeline/prune-cache.ts': ['node:fs/promises'],
  'pipeline/site-folder.ts': ['node:crypto'],
  'pipeline/delete-withdrawn.ts': ['node:fs/promises'],
  'publish/feed/podcast.ts': ['podcast'],
  'publish/files.ts': ['node:crypto', 'node:fs', 'node:fs/promises', 'node:stream/promises'],
  'publish/host/file-bytes.ts': ['node:fs', 'node:fs/promises', 'node:stream', 'node:zlib'],
  'publish/host/fastify.ts': ['fastify', '@fastify/static'],
  'publish/lint/feedsmith.ts': ['node:module'],
  'publish/search/pagefind.ts': ['pagefind'],
  'read/process/child-process.ts': ['node:child_process', 'node:net', 'node:os'],
  'read/process/child-side.ts': ['node:worker_threads'],
  'read/process/memory-watch.ts': ['node:fs', 'node:worker_threads'],
  'read/scan/page-picture.ts': ['@napi-rs/canvas', 'pdfjs-dist/legacy/build/pdf.mjs'],
  'read/pdf/browser-parts.ts': ['node:zlib'],
  'read/pdf/pdfjs.ts': ['pdfjs-dist/legacy/build/pdf.min.mjs', 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'],
  'read/scan/tesseract.ts': ['node:module', 'tesseract.js'],
  'shared/files.ts': ['node:fs', 'node:fs/promises', 'node:crypto'],
  'shared/templates.ts': ['node:module'],
  'speak/cover/canvas.ts': ['node:module', '@napi-rs/canvas'],
  'speak/engines/command.ts': ['node:child_process', 'node:fs/promises'],
  'speak/engines/flite-pool.ts': ['node:fs/promises', 'node:worker_threads'],
  'speak/engines/flite-worker.ts': ['node:fs', 'node:worker_threads'],
  'speak/engines/repeatable-program.ts': ['node:fs', 'node:wasi'],
  'speak/engines/flite.ts': ['node:fs/promises', 'node:module', 'node:os'],
  'speak/engines/openai.ts': ['openai'],
  'speak/master/ffmpeg.ts': ['node:child_process', 'node:module', 'node:stream', 'node:util', 'fluent-ffmpeg'],
  'speak/master/id3-tag.ts': ['node-id3'],
  'speak/scratch-folder.ts': ['node:fs', 'node:fs/promises', 'node:os'],
}

/** Packages that only compute, and parts of Node that only compute: any file may use them. */
const PURE = [
  'zod',
  'yaml',
  'handlebars',
  'uuid',
  'commander',
  'node:path',
  'node:url',
  'unified',
  'mdast',
  'mdast-util-to-string',
  'remark-parse',
  'remark-gfm',
  'remark-frontmatter',
  'fflate',
  'qr',
  'node-diff3',
  'feedsmith',
]

const FORBIDDEN_NAMES = /^(?:utils?|helpers?|common|misc|types|manager)\.ts$/

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

interface SourceFile {
  /** Relative to src, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const text = readFileSync(join(SRC, name), 'utf8')
    return { path: name.split(sep).join('/'), text, imports: importsOf(text) }
  })

function importsOf(text: string): readonly Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?((?:[\w*{}\s,]|\btype\b)*?)\s*from\s*'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...statements].map(([, type, names = '', from = '', bare = '', dynamic = '']) => ({
    from: from || bare || dynamic,
    typeOnly: type !== undefined || (names !== '' && allTypes(names)),
  }))
}

/** Whether each name in `braces` is a type. */
function allTypes(names: string): boolean {
  return (
    names.includes('{') &&
    names
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .every((name) => name.startsWith('type '))
  )
}

const folderOf = (path: string): string => path.split('/')[0] ?? ''

const targetOf = (file: SourceFile, { from }: Import): string =>
  relative(SRC, join(SRC, dirname(file.path), from))
    .split(sep)
    .join('/')

const breaches = (look: (file: SourceFile, imported: Import, target: string) => boolean): readonly string[] =>
  files.flatMap((file) =>
    file.imports
      .filter((imported) => imported.from.startsWith('.') && look(file, imported, targetOf(file, imported)))
      .map((imported) => `${file.path} imports ${imported.from}`),
  )

describe('the house', () => {
  it('has its sources where the river says', () => {
    const known = [...STAGES, ...FOUNDATIONS, ...JOINTS]
    expect([...new Set(files.map(({ path }) => folderOf(path)))].filter((folder) => !known.includes(folder))).toEqual(
      [],
    )
    expect(files.length).toBeGreaterThan(60)
  })

  it('is entered only by the faces of its folders', () => {
    expect(
      breaches((file, _, target) => folderOf(target) !== folderOf(file.path) && !/^[a-z]+\/index\.ts$/.test(target)),
    ).toEqual([])
  })

  it('lets a stage take only types, and only from stages before it', () => {
    expect(
      breaches((file, imported, target) => {
        const [own, other] = [STAGES.indexOf(folderOf(file.path)), STAGES.indexOf(folderOf(target))]
        if (own < 0 || folderOf(target) === folderOf(file.path)) return false
        if (FOUNDATIONS.includes(folderOf(target))) return false
        return other < 0 || other >= own || !imported.typeOnly
      }),
    ).toEqual([])
  })

  it('rests on foundations that know no stage', () => {
    expect(
      breaches((file, _, target) => {
        const own = FOUNDATIONS.indexOf(folderOf(file.path))
        return (
          own >= 0 &&
          folderOf(target) !== folderOf(file.path) &&
          FOUNDATIONS.indexOf(folderOf(target)) >= (own === 0 ? 0 : own)
        )
      }),
    ).toEqual([])
  })

  it('joins stages in pipeline alone: the command line takes values from pipeline and the foundations', () => {
    expect(
      breaches(
        (file, imported, target) =>
          folderOf(file.path) === 'cli' && STAGES.includes(folderOf(target)) && !imported.typeOnly,
      ),
    ).toEqual([])
  })

  it('has faces that re-export and do nothing else', () => {
    const faces = files.filter(({ path }) => /^[a-z]+\/index\.ts$/.test(path))
    const busy = faces.filter(
      ({ text }) => text.replace(/export (?:type )?\{[^}]*\} from '[^']+'\n?/g, '').trim() !== '',
    )
    expect(busy.map(({ path }) => path)).toEqual([])
  })

  it('touches the world only in files named for it', () => {
    const touched = files.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ from, typeOnly }) =>
            !typeOnly && !from.startsWith('.') && !PURE.some((name) => from === name || from.startsWith(`${name}/`)),
        )
        .filter(({ from }) => !WORLD[path]?.includes(from))
        .map(({ from }) => `${path} uses ${from}`),
    )
    expect(touched).toEqual([])
  })

  it('has no import cycle', () => {
    const graph = new Map(
      files.map((file) => [
        file.path,
        file.imports
          .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
          .map((imported) => targetOf(file, imported)),
      ]),
    )
    expect([...graph.keys()].filter((path) => reaches(graph, path, path))).toEqual([])
  })

  it('has no drawers and no long files', () => {
    expect(
      files.filter(({ path }) => FORBIDDEN_NAMES.test(path.split('/').at(-1) ?? '')).map(({ path }) => path),
    ).toEqual([])
    expect(files.filter(({ text }) => text.split('\n').length > 250).map(({ path }) => path)).toEqual([])
  })

  it('reads no clock and throws no dice inside a stage', () => {
    const stages = files.filter(({ path }) => STAGES.includes(folderOf(path)))
    expect(
      stages
        .filter(({ text }) => /new Date\(\)|Date\.now\(|Math\.random\(|randomUUID\(/.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })
})

const reaches = (graph: ReadonlyMap<string, readonly string[]>, from: string, goal: string): boolean => {
  const seen = new Set<string>()
  const open = [...(graph.get(from) ?? [])]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (path === goal) return true
    if (seen.has(path)) continue
    seen.add(path)
    open.push(...(graph.get(path) ?? []))
  }
  return false
}
