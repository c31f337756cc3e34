export type { Chapter, Cue, Recording, Speaker } from './recording.ts'
export type { Samples, SpeechEngine, SpeechRequest } from './speech-engine.ts'
