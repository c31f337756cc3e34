import { ScrcastError } from '../shared/index.ts'

export const badBaseUrl = (written: string, why: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/bad-base-url',
    message: `"${written}" cannot be the address of the site: ${why}.`,
    hint: 'Give the address of the folder on your web host, such as https://podcasts.example.org/briefings, as baseUrl in scrcast.yaml or with --base-url.',
    exitCode: 2,
  })

export const badSlug = (slug: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/bad-slug',
    message: `The briefing "${slug}" cannot be published under that name: podcast apps take file names of a-z, 0-9 and hyphens alone.`,
    hint: 'Rename its folders under briefings/ and audio/ to small letters, digits and hyphens, approve and render it again, then publish.',
  })

export const recordingOfAnotherScript = (slug: string, audience: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/recording-of-another-script',
    message: `The audio of ${slug} for ${audience} was made from another version of the script or of the review than the one that is approved.`,
    hint: `Run "scrcast render ${slug} --edition ${audience}" to speak the approved script, then publish again.`,
  })

export const approvalExpired = (slug: string, expires: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/approval-expired',
    message: `The approval of ${slug} ran out at the end of ${expires}.`,
    hint: `Check with the review's publisher that it is still published, then run "scrcast approve ${slug}" again, or take the briefing out with "scrcast withdraw ${slug}".`,
  })

export const sameEpisodeTwice = (slug: string, audience: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/same-episode-twice',
    message: `There are two recordings of ${slug} for ${audience}; a feed takes one.`,
    hint: `Look into audio/${slug}, remove the recording that is not wanted, then publish again.`,
  })

export const fileMissing = (slug: string, what: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/file-missing',
    message: `${slug} cannot be published: ${what} is missing.`,
    hint: `Run "scrcast render ${slug}" to make it again, then publish.`,
  })

export const fileAltered = (path: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/file-altered',
    message: `${path} is not the audio that was rendered: its bytes differ from the recording's own record.`,
    hint: 'Render the briefing again, so that what is published is what was measured and checked.',
  })

export const badCover = (): ScrcastError =>
  new ScrcastError({
    code: 'publish/bad-cover',
    message: 'The cover picture is neither a PNG nor a JPEG; podcast apps show no other.',
    hint: 'Save it as a square PNG without transparency or as a JPEG, 1400 to 3000 pixels wide, and name it in scrcast.yaml.',
  })

export const notInAnyFeed = (slug: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/not-in-any-feed',
    message: `${slug} is in no feed, so there is nothing that it could take the place of.`,
    hint: 'Publish it without --replace.',
  })

export const nothingToReplace = (slug: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/nothing-to-replace',
    message: `The audio of ${slug} is the very one that listeners have; there is nothing to replace.`,
    hint: `Edit its script, approve and render it, then publish with --replace ${slug}. Where a replacement was interrupted, "scrcast publish" completes it.`,
  })

export const siteTemplateMissing = (name: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/template-missing',
    message: `The template site/${name} was not given.`,
    hint: 'Put the file back into templates/site, or remove the changed copy in the workspace.',
  })

export const portInUse = (host: string, port: number, cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'publish/port-in-use',
    message: `Port ${port} on ${host} is in use by another program.`,
    hint: `Stop that program, or choose another port: scrcast serve --port ${port + 1}`,
    cause,
  })

export const cannotListen = (host: string, port: number, cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'publish/cannot-listen',
    message: `The site cannot be served on ${host}, port ${port}: ${cause instanceof Error ? cause.message : String(cause)}.`,
    hint: 'Choose a port from 1024 to 65535 that you may use, and a host name of this machine.',
    cause,
  })

export const hubUnreachable = (hub: string, cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'publish/hub-unreachable',
    message: `The hub ${hub} gave no answer: ${cause instanceof Error ? cause.message : String(cause)}.`,
    hint: 'Run "scrcast ping" again later, or correct hub in scrcast.yaml. Apps find the change by themselves too, only later.',
    cause,
  })

export const hubRefused = (hub: string, status: number, answer: string): ScrcastError =>
  new ScrcastError({
    code: 'publish/hub-refused',
    message: `The hub ${hub} did not take the ping: it answered ${status}${answer === '' ? '' : ` (${answer})`}.`,
    hint: 'Correct hub in scrcast.yaml: it is to be the address of a WebSub hub that takes pings from publishers.',
  })

export const feedBroken = (faults: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'publish/feed-broken',
    message: `Nothing was published: apps would stumble over the feeds.\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    hint: 'Mend what is named (scrcast.yaml, the script, or render again), then publish again.',
  })

export const searchIndexFailed = (cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'publish/search-index-failed',
    message: `The site has no search: its index could not be made (${cause instanceof Error ? cause.message : String(cause)}).`,
    hint: 'Everything else is published. Where the package pagefind has no program for this machine, publish on another one.',
    cause,
  })
