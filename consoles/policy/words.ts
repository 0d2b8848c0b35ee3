import { words } from '../ui/wording.ts'

export const policyWords = words({
  title: { zh: '规则', en: 'Rules' },
})
