/** Whether a line of a cover tells how the report came about, who wrote it or when, and so is no part of its title. */
export const isMetaLine = (line: string): boolean => META.test(line) || CAME_ABOUT.test(line) || isDate(line)

const META =
  /^(?:prepared|undertaken|written|report(?:ed)? by|by:? |produced|commissioned|conducted|completed|presented|published|publication|dates?\b|version|adopted|agreed|approved|contents|authors?\b|chair\b|copies|this (?:report|review)|review (?:period|panel)|case ref|(?:[A-Z]{2,6} )?reference\b|[A-Z]{2,}\/\S+$|\d+[.)] |(?:spring|summer|autumn|winter) (?:19|20)\d{2}$)|\b(?:authors?|reviewers?|chair(?: of)?)\b(?!['’])|\bepisode that\b/i

const CAME_ABOUT =
  /\b(?:prepared|written|commissioned|conducted|produced|completed|undertaken|agreed|adopted|presented) (?:by|for|to|on behalf)\b/i

const isDate = (line: string): boolean =>
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,? (?:19|20)\d{2}\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}\b|^(?:19|20)\d{2}$/i.test(
    line,
  )
