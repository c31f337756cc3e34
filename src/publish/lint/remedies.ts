/** What an author does about a rule that a site breaks; of what follows from none of their settings, to publish again. */
export const remedyOf = (rule: string): string => REMEDIES[rule] ?? AGAIN

const AGAIN =
  'Run “scrcast publish”: it writes anew what differs. Where that changes nothing, put back feeds/ and its state.json from a backup.'
const AT_HOST = 'Set it at the web host; the README says how under “Hosting”. Then run this again.'
const UPLOAD =
  'Copy feeds/ to the host as it is, media first, or let “scrcast publish --to FOLDER” do it. Then run this again.'

const REMEDIES: Readonly<Record<string, string>> = {
  'channel-complete': 'Set show.title, show.description, show.language and show.category in scrcast.yaml, and publish.',
  'text-lengths':
    'Shorten show.title or show.description in scrcast.yaml, or title or summary in the head of the script, and publish.',
  'cover-there': 'Set show.cover in scrcast.yaml to a PNG or JPEG in the workspace, or leave it out, and publish.',
  'cover-form':
    'Set show.cover in scrcast.yaml to a square PNG or JPEG of 1400 to 3000 pixels, or leave it out, and publish.',
  'owner-email': 'Once directories have sent their code, leave show.verify.email out of scrcast.yaml, and publish.',
  https: 'Set baseUrl in scrcast.yaml to the https address of the site, and publish.',
  'feed-size': 'Set feedEpisodes in scrcast.yaml to a smaller number, and publish: older episodes go into archives.',
  'ai-disclosed': 'Put back the notice of synthetic voices in the workspace’s own templates, and publish.',
  'integrity-true':
    'Run “scrcast publish”: it puts back the audio that was approved. Look for what changes files in feeds/.',
  'host-answers': UPLOAD,
  'host-feed': UPLOAD,
  'host-length':
    'Copy feeds/ to the host as it is, media first, and have it compress no audio, as the README shows. Then run this again.',
  'host-head': AT_HOST,
  'host-types': AT_HOST,
  'host-etag': AT_HOST,
  'host-ranges': AT_HOST,
  'host-cors': AT_HOST,
  'host-https': 'Have the host serve the site by https, set baseUrl in scrcast.yaml to that address, and publish.',
  'host-gone': 'Delete it at the host, and in its caches: what is no longer in feeds/ has to go from there too.',
}
