import type { Findings } from '../../find/index.ts'
import { foldSpace } from '../script/markdown-text.ts'
import { escapePattern } from './escape-pattern.ts'

/** What of a review is never sent to a model, and how much was held back. */
export interface Withhold {
  /** A sentence with a detail by which a person could be found. */
  readonly sentence: (text: string) => boolean
  /** A paragraph that speaks to a machine and not to a reader: the whole of it stays here. */
  readonly paragraph: (text: string) => boolean
  readonly heldBack: () => HeldBack
}

export interface HeldBack {
  readonly sentences: number
  readonly paragraphs: number
}

/** Remembers what it held back, each text once. */
export const openWithhold = ({ remarks }: Pick<Findings, 'remarks'>): Withhold => {
  const details = remarks
    .filter(({ rule, text }) => rule === 'personal-detail' && text.trim() !== '')
    .map(({ text }) => new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(comparable(text))}(?![\\p{L}\\p{N}])`, 'u'))
  const [sentences, paragraphs] = [new Set<string>(), new Set<string>()]
  const remember = (held: Set<string>, text: string, patterns: readonly RegExp[]): boolean => {
    const isHeld = patterns.some((pattern) => pattern.test(text))
    if (isHeld) held.add(text)
    return isHeld
  }
  return {
    sentence: (text) => remember(sentences, comparable(text), details),
    paragraph: (text) => remember(paragraphs, foldSpace(text), TO_A_MACHINE),
    heldBack: () => ({ sentences: sentences.size, paragraphs: paragraphs.size }),
  }
}

const comparable = (text: string): string => foldSpace(text).replace(/[‘’]/g, "'").toLowerCase()

/** How words speak to a language model: no review has cause to. */
const TO_A_MACHINE: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|the above|what you were told)\b/i,
  /\b(?:you are|act as|pretend to be|as) (?:an? )?(?:AI|large language model|language model|chatbot|AI assistant|GPT|LLM)\b/i,
  /\b(?:system|developer) (?:prompt|message)\b|\bprompt injection\b/i,
  /\b(?:AI|LLMs?|language models?|AI assistants?|chatbots?)\b.{0,60}\b(?:must|should|are to|please|shall)\b.{0,60}\b(?:say|write|state|reply|respond|output|answer|summari[sz]e|include|omit|leave out)\b/i,
  /\b(?:respond|reply|answer) (?:only )?(?:with|in) (?:JSON|the following|exactly)\b/i,
  /<\/?(?:system|assistant|user|instructions?)>|\[\/?INST\]|<\|im_/i,
]
