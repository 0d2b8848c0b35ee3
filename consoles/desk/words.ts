import { words } from '../ui/wording.ts'

export const deskWords = words({
  clock: { zh: '商城时间 {moment}', en: 'Marketplace time {moment}' },
  navigation: { zh: '主导航', en: 'Main navigation' },
  leave: { zh: '退出', en: 'Sign out' },
  buyer: { zh: '买家', en: 'Buyer' },
  merchant: { zh: '商家', en: 'Merchant' },
  agent: { zh: '平台客服', en: 'Agent' },
  supervisor: { zh: '客服主管', en: 'Supervisor' },
  policy_owner: { zh: '规则运营', en: 'Policy owner' },
  integration: { zh: '商城系统', en: 'The marketplace’s systems' },
  auditor: { zh: '审计', en: 'Auditor' },
  person: { zh: '{role} {name}', en: '{name}, {role}' },
})
