import { ScrcastError } from '../shared/index.ts'

export const noSuchFile = (path: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/no-such-file',
    message: `There is no file ${path}.`,
    hint: 'Check the name and the folder; put quotation marks round a name with spaces.',
  })

export const cannotRead = (path: string, cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/cannot-read',
    message: `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
    hint: 'Check that it is a file and that you may read it.',
    cause,
  })

export const notAWorkspace = (folder: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/not-a-workspace',
    message: `${folder} is not a scrcast workspace: it has no scrcast.yaml.`,
    hint: 'Run "scrcast init" there first, or name the workspace with --workspace.',
  })

export const brokenSettings = (path: string, problems: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/broken-settings',
    message: `${path} cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    hint: 'Mend these places; docs/settings.md lists every setting.',
  })

export const noSuchBriefing = (slug: string, known: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/no-such-briefing',
    message: `There is no briefing "${slug}" in this workspace.`,
    hint:
      known.length === 0
        ? 'Make one from a review first: scrcast draft review.pdf'
        : `The briefings here are: ${known.join(', ')}.`,
  })

export const briefingIncomplete = (slug: string, file: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/briefing-incomplete',
    message: `The briefing "${slug}" has no ${file}.`,
    hint: `Restore the file, or draft again from the PDF with --again: an edited script.md is kept beside it.`,
  })

const REDRAFT =
  'Restore the file from a copy, or draft the briefing again with --again: an edited script.md is kept beside it.'

export const brokenFile = (path: string, cause: unknown, hint = REDRAFT): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/broken-file',
    message: `${path} is damaged: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)}.`,
    hint,
    cause,
  })

export const brokenState = (path: string, cause: unknown): ScrcastError =>
  brokenFile(path, cause, 'Put it back from a backup: without its guids apps show each episode a second time.')

export const alreadyDrafted = (slug: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/already-drafted',
    message: `The briefing "${slug}" has been drafted from this review already.`,
    hint: 'Go on with its script.md, or draft it anew with --again: what you changed is carried over.',
  })

export const sourceChanged = (slug: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/source-changed',
    message: `source.pdf of the briefing "${slug}" is not the review that was read: its bytes differ.`,
    hint: `Restore the PDF, or run "scrcast draft ${slug} --again" to read the other one.`,
  })

export const notApproved = (slug: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/not-approved',
    message: `The briefing "${slug}" is not approved: nothing is rendered or published without approval.`,
    hint: `Read its script.md, run "scrcast review ${slug}", then "scrcast approve ${slug}".`,
  })

export const isWithdrawn = (slug: string, withdrawnAt: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/withdrawn',
    message: `The briefing "${slug}" was withdrawn on ${withdrawnAt.slice(0, 10)}: it is neither heard, approved, rendered nor published.`,
    hint: `If it is to come back, delete briefings/${slug}/withdrawal.json, and have it approved.`,
  })

export const cannotReplaceItself = (slug: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/cannot-replace-itself',
    message: `${slug} cannot be withdrawn for its own sake.`,
    hint: `Where its own next version is to take its place: approve and render that, then "scrcast publish --replace ${slug}".`,
    exitCode: 2,
  })

export const nothingToPublish = (): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/nothing-to-publish',
    message: 'No briefing in this workspace is both approved and rendered.',
    hint: 'See "scrcast status" for what each briefing waits for.',
  })

export const wouldVanish = (editions: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/would-vanish',
    message: `What stands in a feed would vanish from it (${editions.join(', ')}): its approval or its audio is missing, or it is to be published only later.`,
    hint: 'Approve it, without a --publish-at to come, and render that edition again; or take the briefing out on purpose with "scrcast withdraw".',
  })

export const nothingPublished = (folder: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/nothing-published',
    message: `There is nothing to serve: ${folder} holds no published site.`,
    hint: 'Run "scrcast publish" first.',
  })

export const notADemo = (folder: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/not-a-demo',
    message: `${folder} exists and was not made by the demo: it is left as it is.`,
    hint: 'Rename it, or run the demo in another folder with --workspace.',
  })

export const demoBlocked = (slug: string, blockers: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/demo-blocked',
    message: `The script of "${slug}" has blockers:\n${blockers.map((text) => `  - ${text}`).join('\n')}`,
    hint: 'This is a fault of scrcast or of its templates; please report it.',
  })

export const noSuchEdition = (slug: string, audience: string, known: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/no-such-edition',
    message: `The script of "${slug}" has no edition for ${audience}.`,
    hint: `Its editions are: ${known.join(', ')}.`,
    exitCode: 2,
  })

export const voiceNotSet = (engine: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/voice-not-set',
    message: `scrcast.yaml does not say how "${engine}" speaks: voices.${engine} is missing.`,
    hint: 'docs/settings.md shows what stands there; or use the built-in voices: --voice builtin.',
    exitCode: 2,
  })

export const noSpeechKey = (): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/no-speech-key',
    message: 'OPENAI_API_KEY is not set, and the speech service needs a key.',
    hint: 'Put it into .env in the workspace, or set voices.openai.baseUrl to a server of your own.',
  })

export const brokenScript = (path: string, places: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/broken-script',
    message: `${path} cannot be read as a script:\n${places.map((place) => `  - ${place}`).join('\n')}`,
    hint: 'Mend these lines; script.base.md beside it shows how it was drafted.',
  })

export const undecidedScript = (path: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/undecided',
    message: `${path} still holds places that are marked <<<<<<< from the last time it was drafted anew.`,
    hint: 'Keep one of the two versions at each, take the marks away, then draft anew.',
  })

export const noModelNamed = (): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/no-model-named',
    message: 'No language model is named, so none can write.',
    hint: 'Set writer.model in scrcast.yaml to a model of your service; docs/writer.md says how. Without --writer, the rules draft.',
  })

export const noKey = (host: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/no-key',
    message: `There is no key for ${host}.`,
    hint: 'Put OPENAI_API_KEY into .env in the workspace, or name a server on this machine by OPENAI_BASE_URL. --dry-run needs no key.',
  })

export const brokenServiceAddress = (): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/broken-service-address',
    message: 'OPENAI_BASE_URL is no address of a service, or holds a name and password.',
    hint: 'It is to begin with https:// (or http:// on this machine) and usually ends in /v1; the key goes into OPENAI_API_KEY.',
  })

export const notPublished = (mark: string, page: number | undefined, host: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/not-published',
    message: `The review is marked "${mark}"${page === undefined ? '' : ` on page ${page}`}: what is not published is not sent to ${host}.`,
    hint: 'If it is published, say where with --published-url; or use a model on this machine; or draft without --writer.',
  })

export const notAgreed = (): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/not-agreed',
    message: 'Nothing was sent: nobody agreed to it.',
    hint: 'Answer "yes" when asked, or give --yes where nobody can be asked; --dry-run shows every word that would be sent.',
  })

export const noSuchTemplate = (name: string, known: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/no-such-template',
    message: `There is no template ${name}.`,
    hint: `The templates here are: ${known.join(', ')}. One of your own is a file ${name}.hbs in the folder templates/ of the workspace; copy a built-in one to begin with.`,
  })

export const wasPublic = (folder: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/was-public',
    message: `${folder} holds a site that was published for everyone, and scrcast.yaml says private: true.`,
    hint: 'Delete that folder here and on your web host, then publish again; or set private: false. What was public before may have been copied.',
  })

export const privateNotPinged = (): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/private-not-pinged',
    message: 'The show is private, and a hub is a public record: it would tell the secret address to everyone.',
    hint: 'Nothing is to be done: apps that know the address find what is fresh by themselves.',
  })

export const noHub = (): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/no-hub',
    message: 'There is no hub to tell.',
    hint: 'Name a WebSub hub in scrcast.yaml, such as hub: https://pubsubhubbub.appspot.com/, publish, copy feeds/ to your web host, then ping.',
  })

export const hubCannotReach = (hub: string, baseUrl: string): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/hub-cannot-reach',
    message: `The feeds stand at ${baseUrl}, which only this machine can reach; the hub ${hub} cannot.`,
    hint: 'Publish for the real address first (baseUrl in scrcast.yaml), and copy feeds/ to your web host.',
  })

export const feedNotOnHost = (address: string, differs: boolean): ScrcastError =>
  new ScrcastError({
    code: 'pipeline/feed-not-on-host',
    message: differs
      ? `What stands at ${address} is not the feed that was published last.`
      : `${address} cannot be read: the feed is not on the host, or the host does not answer.`,
    hint: 'Copy feeds/ to your web host, wait until it shows the fresh feed, then run "scrcast ping" again.',
  })
