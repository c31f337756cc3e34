export type { DiscussionSite } from './describe-facts.ts'
export { type DiscussionRequest, exportDiscussion } from './export-discussion.ts'
