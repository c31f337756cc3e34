import type { Block } from '../outline/blocks.ts'

/** Who leads on an item, as its row in a table says; empty where the item stands in no such table. */
export type LeadOf = (block: Block) => string

/**
 * Reads the columns of tables that say who is to act: "Lead", "Who leads", "Agency". A cell that spans several rows counts for each of
 * them.
 */
export const openLeads = (blocks: readonly Block[]): LeadOf => {
  const columns = new Map<number, number>()
  const leads = new Map<string, string>()
  for (const { paragraph, text } of blocks) {
    const { cell } = paragraph
    if (cell === undefined) continue
    if (cell.row === 0 && LEAD.test(text) && !columns.has(cell.table)) columns.set(cell.table, cell.column)
    else if (columns.get(cell.table) === cell.column) leads.set(`${cell.table}/${cell.row}`, text)
  }
  return ({ paragraph: { cell } }) => {
    if (cell === undefined || !columns.has(cell.table) || columns.get(cell.table) === cell.column) return ''
    for (let row = cell.row; row > 0; row -= 1) {
      const lead = leads.get(`${cell.table}/${row}`)
      if (lead !== undefined) return lead
      if (columns.get(cell.table) !== 0) return ''
    }
    return ''
  }
}

const LEAD =
  /^(?:who(?: leads?| will lead| is (?:responsible|to act))?\??|(?:the )?lead(?:s|ing)?(?: (?:agency|agencies|organisation|partner|officer|professional|body|person))?(?: ?(?:\/|and|or) ?[\w ]+)?|responsib\w+(?: (?:agency|body|for))?|owners?|agency|agencies|organisations?|by whom|for whom|addressed to)$/i
