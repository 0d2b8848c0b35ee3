import type { PolicyEvent } from '../../server/application/policy/policy-events.ts'

/** What a marketplace's own changes of its rules carry and mean. A kind that is missing here fails the build. */
export const POLICY_EVENTS: Readonly<Record<PolicyEvent['type'], readonly [fields: string, zh: string, en: string]>> = {
  PolicyPublished: [
    'id pack pack_version lines',
    '发布条款的新数值，各自写明之日起施行',
    'New values of clauses are published, each in force from its day on',
  ],
  PolicyWithdrawn: [
    'id pack publication reason',
    '尚未施行的发布撤回',
    'A publication of which nothing has begun is withdrawn',
  ],
}
