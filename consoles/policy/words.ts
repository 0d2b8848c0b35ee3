import { words } from '../ui/language.ts'

export const policyWords = words({
  title: { zh: '规则', en: 'Rules' },
})
