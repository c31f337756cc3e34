import type { Agency } from '../knowledge/index.ts'
import type { Reading } from './agency-addressees.ts'

/**
 * Whom an addressee stands for. A body of many services, such as a Health Board, a Health and Social Care Trust or a council, is asked as
 * the services of its that the item names, else those whose work it speaks of; where it speaks of none, as the one that its name stands for.
 */
export const withinBody = (addressee: string, text: string, { named, atWork }: Reading): readonly Agency[] => {
  const direct = named(addressee)
  const body = BODIES.find(({ name }) => addressee.search(name) >= 0)
  if (body === undefined || (body.unlessNamed === true && direct.length > 0)) return direct
  const others = named(addressee.replace(body.name, ' ')).filter((agency) => !body.alone.includes(agency))
  const rest = text.replace(body.name, ' ')
  const services = [named(rest), atWork(rest)].map((agencies) => agencies.filter((one) => body.services.includes(one)))
  const meant = services.find((agencies) => agencies.length > 0) ?? body.alone
  return [...new Set([...others, ...body.always, ...meant])]
}

interface Body {
  readonly name: RegExp
  /** The services that it may stand for. */
  readonly services: readonly Agency[]
  /** Whom it stands for where the item names none of them. */
  readonly alone: readonly Agency[]
  /** Whether its own name may say which service it is, as "Calder Infirmary NHS Trust" does. */
  readonly unlessNamed?: true
  /** Whom it stands for whatever the item names besides. */
  readonly always: readonly Agency[]
}

const HEALTH: readonly Agency[] = ['primary-care', 'community-health', 'hospital', 'mental-health']

/** What the bodies of the four nations provide or pay for. The first that is named counts. */
const BODIES: readonly Body[] = [
  {
    name: /\b(?:Health and Social Care|HSC) Board\b|\bHSCB\b/g,
    services: ['social-care', 'primary-care', 'community-health', 'hospital', 'mental-health'],
    alone: ['social-care', 'community-health', 'hospital'],
    always: [],
  },
  {
    name: /\b(?:HSC|Health and Social Care) Trusts?\b/g,
    services: ['social-care', 'community-health', 'hospital', 'mental-health', 'adult-social-care'],
    alone: ['social-care'],
    always: [],
  },
  {
    name: /\b(?:Health and Social Care Partnerships?|HSCPs?)\b/g,
    services: ['social-care', 'community-health', 'mental-health', 'adult-social-care'],
    alone: ['social-care'],
    always: [],
  },
  {
    name: /\b(?:University |Local |NHS )*Health Boards?\b|\bNHS (?!England|Wales|Trust|Foundation|Number|Direct|Act)[A-Z][\w-]+(?: and [A-Z]\w+)?(?! (?:CCG|Clinical|ICB|Integrated))/g,
    services: HEALTH,
    alone: ['community-health', 'hospital'],
    always: [],
  },
  {
    name: /\b(?:Integrated Care Boards?|ICBs?|Clinical Commissioning Groups?|CCGs?|(?:Strategic Planning and Performance Group|SPPG))\b/g,
    services: HEALTH,
    alone: ['primary-care'],
    always: ['primary-care'],
  },
  {
    name: /\b(?:Primary Care Trusts?|PCTs?)\b/g,
    services: HEALTH,
    alone: ['primary-care', 'community-health'],
    always: [],
  },
  {
    name: /\b(?:[A-Z]\w+ )?(?:Council )?Public Health(?: [Tt]eams?| [Aa]gency| [Dd]epartment)?\b|\bpublic health (?:team|service|commissioners?)\b/g,
    services: HEALTH,
    alone: ['community-health'],
    always: [],
  },
  {
    name: /\bNHS England\b/g,
    services: HEALTH,
    alone: [],
    always: [],
  },
  {
    name: /\b(?!Mental|Partnership|Community)(?:[A-Z][\w’'-]+ ){1,5}NHS (?:Foundation )?Trusts?\b/g,
    services: HEALTH,
    alone: ['hospital'],
    always: [],
    unlessNamed: true,
  },
  {
    name: /\b(?:[Ll]ocal [Aa]uthorit(?:y|ies)|Council)\b(?! Housing)/g,
    services: ['education'],
    alone: ['social-care'],
    always: ['social-care'],
  },
]
