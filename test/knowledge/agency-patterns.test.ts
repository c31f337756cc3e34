import { describe, expect, test } from 'vitest'
import { AGENCIES, type Agency, AUDIENCES, loadKnowledge } from '../../src/knowledge/index.ts'

const { agencies } = await loadKnowledge()

const namedIn = (text: string): readonly Agency[] =>
  agencies
    .filter(
      ({ patterns, caseSensitivePatterns }) =>
        patterns.some((source) => new RegExp(source, 'iu').test(text)) ||
        caseSensitivePatterns.some((source) => new RegExp(source, 'u').test(text)),
    )
    .map(({ id }) => id)

/** As written in a recommendation, and who is meant. */
const NAMED: readonly (readonly [written: string, agencies: readonly Agency[]])[] = [
  ['Northshire County Council should review its threshold document.', ['social-care']],
  ['Children’s Social Care to ensure that decisions are recorded.', ['social-care']],
  ["Children's Services should publish the plan.", ['social-care']],
  ['The MASH should tell referrers the outcome.', ['social-care']],
  ['Social work managers will agree the wording of reports.', ['social-care']],
  ['Each HSC Trust should review its Gateway Service.', ['social-care']],
  ['Northshire Constabulary should see every child.', ['police']],
  ['West Midlands Police to review its risk grading.', ['police']],
  ['Police Scotland should include the film in training.', ['police']],
  ['PSNI should sample its notifications.', ['police']],
  ['Officers attending a domestic incident should see every child.', ['police']],
  ['Heddlu Glanmor should agree the protocol.', ['police']],
  ['The Metropolitan Police Service (MPS) should brief its officers.', ['police']],
  ['Head teachers should keep a dated chronology.', ['education']],
  ['The chief executives of all multi-academy trusts should sign it.', ['education']],
  ['Nurseries and childminders should ask about siblings.', ['education']],
  ['Designated Safeguarding Leads should be told.', ['education']],
  ['Coleg Derwen should train its tutors.', ['education']],
  ['GP practices should code the records.', ['primary-care']],
  ['Practices to link the records of one address.', ['primary-care']],
  ['The Integrated Care Board (ICB) to fund the post.', ['primary-care']],
  ['Northshire CCG should commission the service.', ['primary-care']],
  ['Health visiting to introduce a checklist.', ['community-health']],
  ['School nurses should record all consultations.', ['community-health']],
  ['Midwives should ask every woman alone.', ['community-health']],
  ['The maternity service should offer an interpreter.', ['community-health', 'hospital']],
  ['Westmarch Hospitals NHS Foundation Trust should relaunch the procedure.', ['hospital']],
  ['The Emergency Department should ask every adult.', ['hospital']],
  ['Ambulance crews should share what they see.', ['hospital']],
  ['The Health Board should extend its policy.', ['community-health', 'hospital']],
  ['NHS Strathcorran should change its booking system.', ['community-health', 'hospital']],
  ['CAMHS should end discharge for missed appointments.', ['mental-health']],
  ['Marchlands Partnership NHS Foundation Trust should review it.', ['mental-health']],
  ['Drug and alcohol services should know the name of each child.', ['mental-health']],
  ['The Probation Service should check addresses.', ['probation']],
  ['Cafcass should read the earlier file.', ['probation']],
  ['The Youth Offending Team should attend.', ['youth-justice']],
  ['The YJS should share its plans.', ['youth-justice']],
  ['Housing associations should report what contractors see.', ['housing']],
  ['NIHE should train its staff.', ['housing']],
  ['The voluntary and community sector should be heard.', ['voluntary']],
  ['Women’s Aid should be invited.', ['voluntary']],
  ['Adult Social Care should ask about children.', ['adult-social-care']],
  ['The Safeguarding Adults Board should join the audit.', ['adult-social-care']],
  ['The Board should seek assurance.', ['partnership']],
  ['Northshire LSCB should audit the use of it.', ['partnership']],
  ['The Safeguarding Children Partnership should publish it.', ['partnership']],
  ['The safeguarding partners are asked to commission it.', ['partnership']],
  ['The Child Protection Committee considers whether this is so.', ['partnership']],
  ['SBNI should prepare a memorandum.', ['partnership']],
  ['The Regional Safeguarding Board should agree a protocol.', ['partnership']],
  ['The Independent Scrutineer should report.', ['partnership']],
  ['All agencies should use a common format.', ['all']],
  ['Every partner agency should take part.', ['all']],
  ['Member agencies to remind their staff.', ['all']],
  ['All professionals should ask.', ['all']],
]

test.each(NAMED)('"%s" names %j', (written, expected) => {
  expect(namedIn(written)).toEqual(expected)
})

/** Words that look like an agency's name and are none. */
const NOT_NAMED: readonly (readonly [written: string, agency: Agency])[] = [
  ['The school nurse should be told.', 'education'],
  ['The nursery nurse should be told.', 'education'],
  ['Marchlands Partnership NHS Foundation Trust should review it.', 'partnership'],
  ['The Community Safety Partnership should review it.', 'partnership'],
  ['The Health Board should review it.', 'partnership'],
  ['NHS England should respond.', 'hospital'],
  ['Adult social care should ask.', 'social-care'],
  ['The family used the front door of the house.', 'social-care'],
  ['The education, health and care plan should be reviewed.', 'education'],
  ['Inspectorate of Constabulary findings were read.', 'police'],
  ['The ed of the building was old.', 'hospital'],
  ['The youth offending history of the father was known to all.', 'social-care'],
]

test.each(NOT_NAMED)('"%s" does not name %s', (written, agency) => {
  expect(namedIn(written)).not.toContain(agency)
})

describe('an agency', () => {
  test('is spoken to in words that begin a sentence', () => {
    expect(agencies.filter(({ address }) => !/^(?:If you|Whatever)\b.*[a-z]$/.test(address))).toEqual([])
  })

  test('is named without an acronym', () => {
    expect(agencies.filter(({ name, address }) => /[A-Z]{2,}/.test(name + address))).toEqual([])
  })

  test('belongs to the audience of its feed', () => {
    const byAudience = Object.fromEntries(
      AUDIENCES.map((audience) => [
        audience,
        agencies.filter((agency) => agency.audience === audience).map(({ id }) => id),
      ]),
    )
    expect(byAudience).toEqual({
      everyone: ['all'],
      'social-care': ['social-care'],
      police: ['police'],
      education: ['education'],
      health: ['primary-care', 'community-health', 'hospital', 'mental-health'],
      justice: ['probation', 'youth-justice'],
      community: ['housing', 'voluntary', 'adult-social-care'],
      leaders: ['partnership'],
    })
    expect(agencies).toHaveLength(AGENCIES.length)
  })
})
