/** How a review says why something was so, with how sure a sign it is. */
const REASONS: readonly (readonly [RegExp, number])[] = [
  [/\bbecause\b/i, 2],
  [/\bgot in the way\b|\bthe reasons? (?:was|is|were|are|why)\b|\bexplain(?:s|ed)? (?:why|that)\b/i, 3],
  [
    /\b(?:there (?:was|were|is) no (?!further|doubt|evidence|sign|record|need)|(?:had|have) no (?:way|means|access|line|space|time|right|mechanism|step|arrangement|training|one|place|record|plan)|nowhere|no (?:line|arrangement|mechanism|step|field|space|means|system|one (?:said|told)))\b/i,
    2.5,
  ],
  [
    /\b(?:did not know|not know|was not (?:known|told|aware|on|in)|were not (?:told|aware)|none of the|unaware|unable to|could not (?:see|have)|not been (?:told|trained))\b/i,
    2.5,
  ],
  [
    /\b(?:felt|feared|assumed|believed|thought|understood|taken to mean|meaning that|it meant|heard as|read as|confidence|confus\w+)\b/i,
    1.5,
  ],
  [
    /\b(?:vacanc\w+|workload|caseload|capacity|pressure|turnover|sickness|busy|time to|held back|built for|designed for|commissioned|criteria)\b/i,
    1.5,
  ],
  [/\b(?:permission|rude|afraid|worried that|accus\w+|nervous|embarrass\w+|reluctan\w+)\b/i, 3],
  [
    /\b(?:no|not (?:an?y?|under any)) (?:duty|access|cover|slot)\b|\bnever been told\b|\bheld (?:\d+|\w+) cases\b|\bleaves? (?:it )?to\b/i,
    2.5,
  ],
  [/\bsince (?:nobody|no one|he|she|they|the|there)\b|\bno right\b/i, 2],
  [/\b(?:gradually|in common with|way of managing|drift\w*|habit|culture)\b/i, 1],
]

/** A single weak sign is none, unless the review concludes with it. */
export const isReason = (reason: number, isConclusion: boolean): boolean => reason >= (isConclusion ? 1.5 : 2.5)

/** How surely sentences say why something was so; 0 where nothing says that they do. */
export const reasonOf = (sentences: readonly string[]): number =>
  REASONS.reduce((sum, [pattern, worth]) => sum + (pattern.test(sentences.join(' ')) ? worth : 0), 0)
