import { appendFile, cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approveBriefing,
  citeWords,
  draftBriefing,
  openWorkspace,
  planRender,
  previewBriefing,
  publishWorkspace,
  renderBriefing,
  runDemo,
  type World,
  withdrawBriefing,
  workspaceStatus,
} from '../../src/pipeline/index.ts'
import { wordsOf } from '../../src/shared/index.ts'
import { SPOKEN_DRAFT_NOTICE } from '../../src/speak/index.ts'
import { allFiles, hashesOf } from '../fakes/hashes-of.ts'
import { spokenTexts } from '../fakes/read-script-plainly.ts'
import { cueTexts } from '../fakes/read-vtt.ts'

/** 2026-01-05 09:00 UTC. */
const NOW = new Date(1_767_603_600_000)
const world: World = {
  now: NOW,
  environment: process.env,
  onProgress: () => undefined,
  say: () => undefined,
  agree: async () => false,
}

let folder = ''
let slug = ''
let demo = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-river-'))
  const result = await runDemo(
    folder,
    world,
    () => performance.now() / 1000,
    () => undefined,
  )
  slug = result.slug
  demo = result.folder
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A copy of the demo's workspace to spoil. */
const copyOfDemo = async (name: string) => {
  const copy = join(folder, name)
  await cp(demo, copy, { recursive: true })
  return { copy, script: join(copy, 'briefings', slug, 'script.md'), workspace: await openWorkspace(copy) }
}

describe('the river', () => {
  it('says in the transcript exactly the words of the approved script, in order', async () => {
    const script = await readFile(join(demo, 'briefings', slug, 'script.md'), 'utf8')
    const vtt = await readFile(join(demo, 'audio', slug, 'everyone.vtt'), 'utf8')
    expect(wordsOf(cueTexts(vtt).join(' '))).toEqual(wordsOf(spokenTexts(script, 'everyone').join(' ')))
  })

  it('ends with a published briefing that waits for nothing', async () => {
    expect(await workspaceStatus(await openWorkspace(demo), world.now)).toMatchObject([
      { slug, state: 'published', waitsFor: '' },
    ])
  })

  it('neither renders nor publishes a script that was edited after approval', async () => {
    const { copy, script, workspace } = await copyOfDemo('edited')
    await appendFile(script, '\n')
    const before = await hashesOf(join(copy, 'feeds'))
    await expect(renderBriefing(workspace, { slug, audiences: ['everyone'] }, world)).rejects.toMatchObject({
      code: 'review/approval-void',
    })
    await expect(publishWorkspace(workspace, undefined, world)).rejects.toMatchObject({ code: 'review/approval-void' })
    expect(await hashesOf(join(copy, 'feeds'))).toEqual(before)
  })

  it('neither renders nor publishes a script that nobody approved', async () => {
    const { copy, workspace } = await copyOfDemo('unapproved')
    await rm(join(copy, 'briefings', slug, 'approval.json'))
    await rm(join(copy, 'feeds'), { recursive: true })
    await expect(renderBriefing(workspace, { slug, audiences: ['everyone'] }, world)).rejects.toMatchObject({
      code: 'pipeline/not-approved',
    })
    await expect(publishWorkspace(workspace, undefined, world)).rejects.toMatchObject({
      code: 'pipeline/nothing-to-publish',
    })
  })

  it('lets nothing vanish from the feed because a file is missing', async () => {
    const { copy, workspace } = await copyOfDemo('vanishing')
    await rm(join(copy, 'briefings', slug, 'approval.json'))
    const before = await hashesOf(join(copy, 'feeds'))
    await expect(publishWorkspace(workspace, undefined, world)).rejects.toMatchObject({ code: 'pipeline/would-vanish' })
    expect(await hashesOf(join(copy, 'feeds'))).toEqual(before)
  })

  it('leaves of a withdrawn briefing a neutral page and nothing else', async () => {
    const { copy, workspace } = await copyOfDemo('withdrawn')
    await withdrawBriefing(workspace, slug, { reason: 'The family asked.', purge: false }, world)
    expect(await allFiles(join(copy, 'feeds', 'briefings'))).toEqual([`${slug}/index.html`])
    const page = await readFile(join(copy, 'feeds', 'briefings', slug, 'index.html'), 'utf8')
    expect(page).toContain('withdrawn on 5 January 2026')
    expect(page).not.toMatch(/Bobbie|family asked/)
    expect(await readFile(join(copy, 'feeds', 'everyone.xml'), 'utf8')).not.toContain('<item>')
    expect(await workspaceStatus(workspace, world.now)).toMatchObject([{ slug, state: 'withdrawn' }])
  })

  it('lets nobody approve, hear or render a withdrawn briefing', async () => {
    const { copy, workspace } = await copyOfDemo('withdrawn-for-good')
    await writeFile(
      join(copy, 'briefings', slug, 'withdrawal.json'),
      '{ "version": 1, "withdrawnAt": "2026-01-05T09:00:00Z", "reason": "The family asked." }',
    )
    for (const tried of [
      () => approveBriefing(workspace, slug, {}, world.now),
      () => previewBriefing(workspace, { slug, audience: 'everyone' }, world),
      () => renderBriefing(workspace, { slug, audiences: ['everyone'] }, world),
    ])
      await expect(tried()).rejects.toMatchObject({ code: 'pipeline/withdrawn' })
  })

  it('withdraws a briefing whatever state another is in, which stays in the feed as it was approved', async () => {
    const { copy, script, workspace } = await copyOfDemo('withdrawn-beside')
    await appendFile(script, '\n')
    await cp(join(copy, 'briefings', slug, 'source.pdf'), join(copy, 'briefings', 'beside', 'source.pdf'))
    const feed = () => readFile(join(copy, 'feeds', 'everyone.xml'), 'utf8')
    const before = await feed()
    const afterExpiry = { ...world, now: new Date('2031-01-01T00:00:00Z') }
    const request = { reason: 'The family asked.', purge: false, replacedBy: slug }
    await withdrawBriefing(workspace, 'beside', request, afterExpiry)
    await withdrawBriefing(workspace, 'beside', { reason: 'Once more.', purge: true }, world)
    expect(await feed()).toBe(before)
    expect(await workspaceStatus(workspace, world.now)).toMatchObject([
      { slug: 'beside', note: `withdrawn on 2031-01-01, replaced by ${slug}` },
      { slug, state: 'drafted', note: 'in the feeds as last published' },
    ])
  })

  it('renders the edition for everyone, and those of the audiences that the settings name and the script speaks to', async () => {
    const { settings, ...workspace } = await openWorkspace(demo)
    const audiencesFor = async (audiences: typeof settings.audiences) =>
      (
        await planRender({ ...workspace, settings: { ...settings, audiences } }, { slug, audiences: [] }, world)
      ).editions.map(({ audience }) => audience)
    expect(await audiencesFor(['everyone'])).toEqual(['everyone'])
    expect(await audiencesFor(['everyone', 'police', 'leaders'])).toContain('police')
  })

  it('purges all that a withdrawn briefing was made of', async () => {
    const { copy, script, workspace } = await copyOfDemo('purged')
    await writeFile(script.replace('.md', '.edited-00000000.md'), 'An earlier script.')
    await withdrawBriefing(workspace, slug, { reason: 'The family asked.', purge: true }, world)
    expect(await allFiles(join(copy, 'briefings'))).toEqual([`${slug}/withdrawal.json`])
    const left = await allFiles(join(copy, 'audio'))
    expect(left.filter((name) => !name.startsWith('.sites/'))).toEqual([])
  })

  it('lets an author hear a segment of a draft, which says so, and puts it neither into audio nor feeds', async () => {
    const { copy, workspace } = await copyOfDemo('preview')
    const before = [...(await allFiles(join(copy, 'audio', slug))), ...(await allFiles(join(copy, 'feeds')))]
    const { path } = await previewBriefing(workspace, { slug, audience: 'everyone', segment: 1 }, world)
    expect(relative(copy, path)).toBe(join('briefings', slug, 'preview', 'everyone.mp3'))
    expect(cueTexts(await readFile(path.replace('.mp3', '.vtt'), 'utf8'))[0]).toBe(SPOKEN_DRAFT_NOTICE)
    expect([...(await allFiles(join(copy, 'audio', slug))), ...(await allFiles(join(copy, 'feeds')))]).toEqual(before)
  })

  it('carries what an author changed over into a fresh draft, and keeps the edited script', async () => {
    const { script, workspace } = await copyOfDemo('merged')
    const edited = (await readFile(script, 'utf8')).replace('\n## What happened', '\nWe add this.\n\n## What happened')
    await writeFile(script, edited)
    const { edits } = await draftBriefing(workspace, { from: slug, template: 'briefing', again: true }, world)
    expect(edits).toMatchObject({ carriedOver: true, conflicts: 0 })
    expect(await readFile(script, 'utf8')).toBe(edited)
    expect(await readFile(edits?.keptPath ?? '', 'utf8')).toBe(edited)
  })

  it('drafts anew from the template of the script where none is named, so that no change is lost', async () => {
    const { script, workspace } = await copyOfDemo('short')
    const again = { from: slug, again: true }
    await draftBriefing(workspace, { ...again, template: 'short' }, world)
    const drafted = await readFile(script, 'utf8')
    const edited = drafted.replace('\n## What happened', '\nWe add this.\n\n## What happened')
    expect(edited).not.toBe(drafted)
    await writeFile(script, edited)
    expect((await draftBriefing(workspace, again, world)).edits).toMatchObject({ carriedOver: true, conflicts: 0 })
    expect(await readFile(script, 'utf8')).toBe(edited)
  })

  it('merges no script with the draft of another template, and keeps it', async () => {
    const { script, workspace } = await copyOfDemo('other-template')
    const edited = `${await readFile(script, 'utf8')}\n`
    await draftBriefing(workspace, { from: slug, template: 'short', again: true }, world)
    await writeFile(script, edited)
    const { edits } = await draftBriefing(workspace, { from: slug, again: true }, world)
    expect(edits).toMatchObject({ carriedOver: false, conflicts: 0 })
    expect(await readFile(edits?.keptPath ?? '', 'utf8')).toBe(edited)
    expect(await readFile(script, 'utf8')).not.toContain('<<<<<<<')
  })

  it('does not draft over a script in which places are still undecided', async () => {
    const { script, workspace } = await copyOfDemo('undecided')
    await appendFile(script, '\n<<<<<<< yours\nA.\n=======\nB.\n>>>>>>> drafted anew\n')
    const before = await readFile(script, 'utf8')
    await expect(
      draftBriefing(workspace, { from: slug, template: 'briefing', again: true }, world),
    ).rejects.toMatchObject({ code: 'pipeline/undecided' })
    expect(await readFile(script, 'utf8')).toBe(before)
  })

  it('finds the footnote for words of the review, under the next free number', async () => {
    const { workspace } = await copyOfDemo('cited')
    const { footnotes, exact } = await citeWords(workspace, slug, 'first six days on a bright ward')
    expect(exact).toBe(true)
    expect(footnotes[0]?.markdown).toMatch(/^\[\^\d+\]: p\. 4: "first six days on a bright ward"$/)
  })

  it('refuses an approval whose source was exchanged', async () => {
    const { copy, workspace } = await copyOfDemo('exchanged')
    await appendFile(join(copy, 'briefings', slug, 'source.pdf'), ' ')
    await expect(renderBriefing(workspace, { slug, audiences: ['everyone'] }, world)).rejects.toMatchObject({
      code: 'pipeline/source-changed',
    })
  })

  it('renders no edition that the script does not have', async () => {
    const workspace = await openWorkspace(demo)
    await expect(renderBriefing(workspace, { slug, audiences: ['nobody'] }, world)).rejects.toMatchObject({
      code: 'pipeline/no-such-edition',
      exitCode: 2,
    })
  })

  it('touches no file when it publishes again without a change', async () => {
    const feeds = join(demo, 'feeds')
    const times = async () =>
      Promise.all((await allFiles(feeds)).map(async (name) => [name, (await stat(join(feeds, name))).mtimeMs]))
    const before = [await hashesOf(feeds), await times()]
    await publishWorkspace(await openWorkspace(demo), undefined, {
      ...world,
      now: new Date(world.now.getTime() + 86_400_000),
    })
    expect([await hashesOf(feeds), await times()]).toEqual(before)
  })

  it('speaks nothing again that was spoken before', async () => {
    const { workspace, copy } = await copyOfDemo('again')
    const before = await hashesOf(join(copy, 'audio'))
    await renderBriefing(workspace, { slug, audiences: ['everyone'] }, world)
    expect(await hashesOf(join(copy, 'audio'))).toEqual(before)
  })
})

describe('golden files', () => {
  const golden = (name: string) => fileURLToPath(new URL(`../golden/${name}`, import.meta.url))

  it('hold the script of the demo', async () => {
    await expect(await readFile(join(demo, 'briefings', slug, 'script.md'), 'utf8')).toMatchFileSnapshot(
      golden('bobbie-script.md'),
    )
  })

  it('hold the feed of the demo, but for what depends on the build of ffmpeg', async () => {
    const feed = await readFile(join(demo, 'feeds', 'everyone.xml'), 'utf8')
    await expect(
      feed
        .replace(/-[0-9a-f]{10}\.mp3/g, '-HASH.mp3')
        .replace(/length="\d+"/g, 'length="BYTES"')
        .replace(/sha256-[\w+/=]{44}/g, 'sha256-HASH'),
    ).toMatchFileSnapshot(golden('bobbie-feed.xml'))
  })
})
