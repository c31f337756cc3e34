import { describe, expect, it } from 'vitest'
import { fillTemplate, readTemplate } from '../../src/shared/index.ts'

const template = (source: string, escaping: 'html' | 'none') => ({ name: 'test.hbs', source, escaping })

describe('fillTemplate', () => {
  it('escapes what it is given for HTML, and for nothing else', () => {
    expect(fillTemplate(template('{{words}}', 'html'), { words: '<b>&' })).toBe('&lt;b&gt;&amp;')
    expect(fillTemplate(template('{{words}}', 'none'), { words: '<b>&' })).toBe('<b>&')
  })

  it('reads nothing in the values as template source', () => {
    expect(fillTemplate(template('{{words}}', 'none'), { words: '{{secret}}', secret: 'x' })).toBe('{{secret}}')
  })

  it('refuses a name that the values do not have', () => {
    expect(() => fillTemplate(template('{{missing}}', 'none'), {})).toThrow(
      expect.objectContaining({ code: 'templates/broken' }),
    )
  })
})

describe('readTemplate', () => {
  it('names the folders where it looked', async () => {
    await expect(readTemplate('none.hbs', ['/nowhere'])).rejects.toMatchObject({
      code: 'templates/missing',
      message: expect.stringContaining('/nowhere'),
    })
  })
})
