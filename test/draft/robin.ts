import type { Finding, Findings } from '../../src/find/index.ts'
import type { Locate } from '../../src/read/index.ts'

const finding = (id: string, page: number, text: string, more: Partial<Finding> = {}): Finding => ({
  id,
  // The id of a finding begins with its kind; the fixture is written so.
  kind: id.replace(/-\d+$/, '') as Finding['kind'],
  label: '',
  text,
  pages: [page],
  paragraph: '',
  agencies: [],
  themes: [],
  confidence: 1,
  repeats: [],
  parts: [{ page, text }],
  section: [],
  ...more,
})

/** What was found in an invented review about Robin: as little as shows each part of a briefing. */
export const ROBIN: Findings = {
  source: { file: 'review.pdf', sha256: 'a'.repeat(64), pages: 20 },
  about: {
    title: 'Child Safeguarding Practice Review: Robin',
    kind: 'local-child-safeguarding-practice-review',
    nation: 'England',
    board: 'Northshire Safeguarding Children Partnership',
    subject: 'Robin',
    published: '2024-03',
    author: 'A. Reviewer',
  },
  findings: [
    finding('case-summary-1', 3, 'Robin was six when a neighbour called the police. He now lives with his aunt.'),
    finding(
      'child-experience-1',
      4,
      'Robin kept his shoes under his pillow. “I like to be ready,” he told his teacher.',
    ),
    finding(
      'finding-1',
      6,
      'Nobody asked Robin what a day at home was like, because each visit had a form and no form had a question for him. Mr Ferris Bright of 4 Elm Road was born on 4 May 1980.',
      {
        themes: ['childs-voice'],
      },
    ),
    finding('finding-2', 8, 'Five agencies held a piece of the picture. No one put the five pieces side by side.', {
      themes: ['information-sharing'],
    }),
    finding('finding-3', 9, 'Two men came and went in the flat. Their names stand in no record.', {
      themes: ['hidden-men'],
    }),
    finding('lesson-1', 10, 'A child who is asleep can still be seen.', {
      agencies: ['police'],
      themes: ['childs-voice'],
    }),
    finding('good-practice-1', 11, 'The class teacher noticed the shoes and asked one open question.', {
      agencies: ['education'],
    }),
    finding('question-1', 12, 'Which of us has seen where each child sleeps?', { agencies: ['all'] }),
    finding('recommendation-1', 14, 'The Partnership should agree one way of recording what children say.', {
      label: 'Recommendation 1',
      agencies: ['partnership'],
      themes: ['childs-voice'],
    }),
    finding('recommendation-2', 14, 'Officers to see each child at every visit, unless a doctor advises against it.', {
      label: 'Recommendation 2',
      agencies: ['police'],
      themes: ['childs-voice'],
    }),
  ],
  remarks: [],
}

/** Finds words in the findings, page by page; nothing else is in this review. */
export const locateRobin: Locate = (words, page) => {
  const found = ROBIN.findings.find(
    ({ text, pages: [at] }) => text.includes(words) && (page === undefined || at === page),
  )
  return found?.pages[0] === undefined ? undefined : { page: found.pages[0], printedPage: String(found.pages[0] - 2) }
}
