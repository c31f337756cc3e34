import { expect, test } from 'vitest'
import { ownPronouns } from '../../src/draft/choose/own-pronouns.ts'

const told = (sentence: string, times: number): string => Array.from({ length: times }, () => sentence).join(' ')

test('somebody is called by the pronoun that mostly follows the name', () => {
  expect(ownPronouns('Wren', told('Wren was quiet when he came home.', 4))).toEqual(['he'])
  expect(ownPronouns('Robin', told('Robin was quiet. They had said nothing.', 4))).toEqual(['they'])
})

test('a pronoun behind another person says nothing', () => {
  expect(ownPronouns('Wren', told('Wren told the teacher that she was late.', 4))).toEqual(['he', 'she', 'they'])
})

test('too few leave all of them open', () => {
  expect(ownPronouns('Wren', 'Wren was quiet when he came home.')).toEqual(['he', 'she', 'they'])
})

test('a review that names a child throughout and never says which keeps the sex back', () => {
  expect(ownPronouns('Bobbie', told('The nurse weighed Bobbie.', 25))).toEqual(['they'])
})
