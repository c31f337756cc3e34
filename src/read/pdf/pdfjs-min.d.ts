// pdf.js in the form that loads in half the time; its package has types for the long form alone.
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist'
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  import type { OperatorPort } from './operator-port.ts'
  export const WorkerMessageHandler: { initializeFromPort(port: OperatorPort): void }
}
