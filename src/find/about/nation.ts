import type { Nation } from '../../knowledge/index.ts'
import type { ReportKind } from '../findings.ts'
import type { Cover } from './cover.ts'

/** The nation whose law and bodies the review speaks of most; the kind of report decides where it exists in one nation alone. */
export const readNation = (cover: Cover, kind: ReportKind): Nation | '' => {
  const own = ONE_NATION[kind]
  if (own !== undefined) return own
  const counts = SIGNS.map(([nation, pattern]) => ({ nation, count: cover.body.match(pattern)?.length ?? 0 }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count === 0 ? '' : best.nation
}

const ONE_NATION: Readonly<Partial<Record<ReportKind, Nation>>> = {
  'child-practice-review': 'Wales',
  'single-unified-safeguarding-review': 'Wales',
  'case-management-review': 'Northern Ireland',
  'local-child-safeguarding-practice-review': 'England',
}

const SIGNS: readonly (readonly [Nation, RegExp])[] = [
  [
    'England',
    /\bOfsted\b|\bLSC[BP]\b|\bWorking Together to Safeguard Children\b|\bChildren Act (?:1989|2004)\b|\bsection (?:17|47)\b|\bClinical Commissioning Group\b|\bPrimary Care Trust\b|\bIntegrated Care Board\b|\bDepartment for Education\b|\bSafeguarding Children Partnership\b|\bICBs?\b|\bCCGs?\b|\bEHC plan|\bNHS England\b|\bEngland\b/g,
  ],
  [
    'Scotland',
    /\bChild Protection Committee\b|\bPolice Scotland\b|\bScottish\b|\bScotland\b|\bChildren[’']s (?:Hearing|Reporter)\b|\bProcurator Fiscal\b|\bGIRFEC\b|\bNHS (?:Lothian|Fife|Tayside|Grampian|Highland|Borders|Ayrshire|Lanarkshire|Forth Valley)\b|\bCare Inspectorate\b|\bInter-agency Referral Discussion\b/g,
  ],
  ['Wales', /\bWelsh\b|\bWales\b|\bEstyn\b|\bHeddlu\b|\bBwrdd\b/g],
  [
    'Northern Ireland',
    /\bNorthern Ireland\b|\bSBNI\b|\bPSNI\b|\bHSC Trust\b|\bHealth and Social Care Trust\b|\bGateway (?:Team|Service)\b/g,
  ],
]
