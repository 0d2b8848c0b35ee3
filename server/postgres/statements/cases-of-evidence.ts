export const casesOfEvidence = {
  name: 'cases_of_evidence',
  text: `
SELECT case_id FROM case_evidence WHERE evidence_id = $1 ORDER BY case_id`,
} as const
