import { expect, test } from 'vitest'
import { findingsIn } from './found-in.ts'

test.each([
  ['Report by Morag Tennant and Iain Geddes', 'Morag Tennant and Iain Geddes'],
  ['Independent Chair and Author of the report: Mrs Fionnuala Devlin', 'Mrs Fionnuala Devlin'],
  ['Prepared on behalf of Calder CPC by: Morag Tennant', 'Morag Tennant'],
  ['---\nAn independent author, Dr Anna Bell, was commissioned.', 'Dr Anna Bell'],
  ['---\nThe review was led by Anna Bell.', 'Anna Bell'],
])('%s: the author is read and stays out of the title', (line, author) => {
  const { about } = findingsIn(`# Learning Review: Child R\n${line}\n---\n## 1 Introduction\nChild R lived at home.`)
  expect(about.author).toBe(author)
  expect(about.title).toBe('Learning Review: Child R')
})
