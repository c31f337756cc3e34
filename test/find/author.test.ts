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

test('who chaired and wrote it is read, and its reference stays out of the title', () => {
  const cover =
    '# Case Management Review: Child R\nSBNI reference\nSBNI/CMR/09-14\nReview Team chaired, and report written, by\nMrs Fionnuala Devlin'
  const { about } = findingsIn(`${cover}\n---\n## 1 Introduction\nChild R lived at home.`)
  expect(about).toMatchObject({ author: 'Mrs Fionnuala Devlin', title: 'Case Management Review: Child R' })
})

test('for whom a review was carried out is no part of its title, though the name runs over the line', () => {
  const cover = '# Corrie\nA Learning Review carried out on behalf of Glenmorran Child\nProtection Committee'
  const { about } = findingsIn(`${cover}\n---\n## 1 Introduction\nCorrie was ten. Corrie lived at home. Corrie sang.`)
  expect(about.title).toBe('Learning Review: Corrie')
})
