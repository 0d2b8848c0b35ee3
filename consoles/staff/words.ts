import { words } from '../ui/wording.ts'

export const staffWords = words({
  title: { zh: '平台工作台', en: 'The platform’s desk' },
})
