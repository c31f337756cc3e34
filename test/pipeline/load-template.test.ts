import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTemplate } from '../../src/pipeline/load-template.ts'
import type { Workspace } from '../../src/pipeline/workspace.ts'
import { packagePath, readText } from '../../src/shared/index.ts'

let own = ''
let workspace: Workspace

beforeAll(async () => {
  own = await mkdtemp(join(tmpdir(), 'scrcast-templates-'))
  // Nothing but the folders of templates is asked of it.
  workspace = { templates: [own, packagePath('templates')] } as unknown as Workspace
  const source = (await readText(packagePath('templates', 'short.hbs'))) ?? ''
  await writeFile(join(own, 'night-shift.hbs'), source)
  await writeFile(join(own, 'short.hbs'), source.replace('noSubject: the child', 'noSubject: our child'))
  await writeFile(join(own, 'page.hbs'), '<p>no template of a script</p>')
})

afterAll(() => rm(own, { recursive: true, force: true }))

describe('loadTemplate', () => {
  it.each(['briefing', 'seven-minute', 'short'])('has %s built in', async (name) => {
    expect((await loadTemplate(workspace, name)).rules.name).toBe(name)
  })

  it('takes the workspace’s own copy first', async () => {
    expect((await loadTemplate(workspace, 'short')).wording.noSubject).toBe('our child')
  })

  it('takes a template that only the workspace has', async () => {
    expect((await loadTemplate(workspace, 'night-shift')).rules.name).toBe('night-shift')
  })

  it.each(['sonnet', 'page', '../briefing'])('refuses %s and names those that exist', async (name) => {
    await expect(loadTemplate(workspace, name)).rejects.toMatchObject({
      code: 'pipeline/no-such-template',
      hint: expect.stringContaining('briefing, night-shift, seven-minute, short.'),
    })
  })
})
