export { assertNever } from './assert-never.ts'
export { cannotWrite } from './errors.ts'
export {
  appendText,
  changeOf,
  copyIfChanged,
  exists,
  listFolder,
  markOf,
  readBytes,
  readLines,
  readText,
  removeFile,
  sha256,
  type Written,
  writeIfChanged,
  writeParts,
  writeUnflushed,
  writeWhole,
} from './files.ts'
export { isGivenName } from './given-names.ts'
export { numbersIn } from './numbers-in.ts'
export { packagePath } from './package-root.ts'
export { type Failure, ScrcastError } from './scrcast-error.ts'
export { splitSentences } from './sentences.ts'
export { type FailedRequest, pauseBeforeRetry, type ServiceFault, serviceFaultOf } from './service-fault.ts'
export { type Escaping, fillTemplate, readTemplate, type TemplateSource } from './templates.ts'
export { countWords, wordsOf } from './words.ts'
