import { words } from '../ui/language.ts'

export const staffWords = words({
  title: { zh: '平台工作台', en: 'The platform’s desk' },
})
