/** British and this field's words that flite's American word list says wrongly, written so that it says them right. */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/\b([Ll])ead(s?)\b/g, '$1eed$2'],
  [/\b([Pp])aediatric/g, '$1ediatric'],
  [/\bread(?= (?:this|on|aloud)\b)/g, 'reed'],
  [/^Read\b/g, 'Reed'],
  [/(?<=\b[Pp]lease )read\b/g, 'reed'],
  // Places whose services publish reviews; flite spells out Welsh words without a vowel of its own.
  [/\bCwm\b/g, 'Coom'],
  [/\bMorgannwg\b/g, 'Morganoog'],
  [/\bBwrdd\b/g, 'Boorthe'],
  [/\bClwyd\b/g, 'Clooid'],
  [/\bCeredigion\b/g, 'Kerra-dig-eon'],
  [/\bCaerphilly\b/g, 'Kirefilly'],
  [/\bGwynedd\b/g, 'Gwinneth'],
  [/\bCynon\b/g, 'Cunnon'],
  [/\bCadwaladr\b/g, 'Cadwallader'],
  [/\bHywel Dda\b/g, 'Howell Tha'],
  [/\bTorfaen\b/g, 'Torvine'],
  [/\bBlaenau\b/g, 'Blynigh'],
  [/\bYnys Mon\b/g, 'Unnis Mone'],
  [/\bSian\b/g, 'Sharn'],
  [/\bLlanelli\b/g, 'Lanethly'],
  [/\bSlough\b/g, 'Sluow'],
  [/\bSouthwark\b/g, 'Suthuck'],
  [/\bDerby/g, 'Darby'],
  [/\bBerkshire\b/g, 'Barkshire'],
  [/\bIslington\b/g, 'Izlington'],
  [/\bTyneside\b/g, 'Tine-side'],
  [/\bMiddlesbrough\b/g, 'Middlesbra'],
  [/\bArmagh\b/g, 'Armah'],
  [/\bOmagh\b/g, 'Oma'],
  // A capital A inside a sentence is the letter, not the article; a V or an X would be read as a numeral.
  [/(?<=[A-Za-z],? )A(?![A-Za-z])/g, 'ay'],
  [/(?<![A-Za-z])V(?![A-Za-z])/g, 'vee'],
  [/(?<![A-Za-z])X(?![A-Za-z])/g, 'ex'],
]

/** The spoken form as flite has to be given it. */
export const respellForFlite = (spoken: string): string =>
  RESPELLED.reduce((text, [pattern, letters]) => text.replace(pattern, letters), spoken)
