import { words } from '../../ui/wording.ts'

export const feedWords = words({
  title: { zh: '事件流', en: 'The feed of events' },
  hint: {
    zh: '商城里发生的每一件事，依次，可以重放。处理完一条，记住它的游标；断了，从那里接着读。点开一条，看它的全文。',
    en: 'All that happens, in order, as often as you like. Keep the cursor you came to; open an event to read it.',
  },
  live: { zh: '正在跟读', en: 'Following' },
  behind: { zh: '正在读到最新', en: 'Catching up' },
  paused: { zh: '已暂停', en: 'Paused' },
  pause: { zh: '暂停', en: 'Pause' },
  go_on: { zh: '继续', en: 'Go on' },
  type: { zh: '类型', en: 'Type' },
  all_types: { zh: '全部类型', en: 'All types' },
  from: { zh: '从哪个游标之后读', en: 'Read on after this cursor' },
  from_hint: { zh: '不填则从头读起', en: 'From the beginning without one' },
  read: { zh: '重新读', en: 'Read again' },
  cursor: { zh: '现在读到的游标', en: 'The cursor now' },
  count: { zh: '读到 {count} 条，显示最近 {shown} 条', en: '{count} read, the latest {shown} shown' },
  empty: { zh: '还没有事件', en: 'Nothing has happened yet' },
  empty_type: { zh: '读到的里面没有这一类', en: 'None of this type among those read' },
  of_marketplace: { zh: '商城', en: 'the marketplace' },
  of_merchant: { zh: '商家 {id}', en: 'merchant {id}' },
  json: { zh: '{type} 的 JSON', en: 'JSON of {type}' },
})
