import { words } from '../../ui/wording.ts'

export const keyWords = words({
  title: { zh: '密钥', en: 'Keys' },
  hint: {
    zh: '每个系统各用一个，换一个不影响别的。密钥只在新建时显示一次，我们只留它的哈希。',
    en: 'One for each of your systems, so that one can be renewed without the others. We keep a hash alone.',
  },
  set_up: { zh: '建立商城时的密钥', en: 'Made with the marketplace' },
  yours: { zh: '您正在用', en: 'You are using it' },
  made: { zh: '{moment} 新建', en: 'Made {moment}' },
  made_by: { zh: '{moment} 由“{name}”新建', en: 'Made {moment} by “{name}”' },
  used: { zh: '最近使用 {moment}', en: 'Last used {moment}' },
  used_hint: { zh: '使用时间精确到小时。', en: 'Uses are noted to the hour.' },
  unused: { zh: '还没有用过', en: 'Not used yet' },
  revoked: { zh: '{moment} 停用', en: 'Revoked {moment}' },
  revoked_by: { zh: '{moment} 由“{name}”停用', en: 'Revoked {moment} by “{name}”' },
  revoked_count: { zh: '已停用的 {count} 个', en: '{count} revoked' },
  gone: { zh: '更早的密钥', en: 'An earlier key' },
  name: { zh: '新密钥的名字', en: 'Name of the new key' },
  name_hint: { zh: '哪个系统用它，如“订单系统”', en: 'Which system uses it, such as “orders”' },
  make: { zh: '新建密钥', en: 'Make a key' },
  made_title: { zh: '“{name}”的密钥', en: 'The key of “{name}”' },
  made_once: {
    zh: '现在就复制并存进您的系统。离开这里之后，谁也看不到它了。',
    en: 'Copy it into your system now. Once you leave, nobody can see it again.',
  },
  put_away: { zh: '已经存好', en: 'I have kept it' },
  revoke: { zh: '停用', en: 'Revoke' },
  revoke_what: { zh: '停用“{name}”', en: 'Revoke “{name}”' },
  revoke_sure: {
    zh: '用 {masked} 的系统会在五秒内被拒绝。停用之后不能恢复。',
    en: 'Systems that use {masked} are refused within five seconds. This can’t be undone.',
  },
  revoke_yours: {
    zh: '这是您正在用的密钥，停用后本页会退出。',
    en: 'It is the key you are using: this page will sign you out.',
  },
  keep: { zh: '先不停用', en: 'Keep it' },
})
