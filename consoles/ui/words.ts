import { words } from './wording.ts'

export const uiWords = words({
  brand: { zh: '评理', en: 'Pingli' },
  language: { zh: 'English', en: '中文' },
  theme: { zh: '外观', en: 'Appearance' },
  theme_auto: { zh: '跟随系统', en: 'As the system' },
  theme_light: { zh: '浅色', en: 'Light' },
  theme_dark: { zh: '深色', en: 'Dark' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  loading: { zh: '正在载入…', en: 'Loading …' },
  retry: { zh: '再试一次', en: 'Try again' },
  close: { zh: '关闭', en: 'Close' },
  offline: {
    zh: '暂时连不上服务器。已填的内容都在，连上后会自动更新。',
    en: 'The server can’t be reached for now. What you filled in is kept; the page goes on by itself.',
  },
  failed: { zh: '这里暂时打不开', en: 'This can’t be shown for now' },
  signed_out: { zh: '登录已过期', en: 'You have been signed out' },
  closed_choices: { zh: '现在不能选的 {count} 项，和原因', en: '{count} more are closed now, and why' },
  days: { zh: '{count} 天', en: '{count} d' },
  hours: { zh: '{count} 小时', en: '{count} h' },
  minutes: { zh: '{count} 分钟', en: '{count} min' },
  optional: { zh: '（选填）', en: ' (optional)' },
  broken: { zh: '页面出错了', en: 'Something on this page broke' },
  broken_hint: {
    zh: '已填的内容都在。重新载入即可继续。',
    en: 'What you filled in is kept. Load the page again to go on.',
  },
  reload: { zh: '重新载入', en: 'Load again' },
})
