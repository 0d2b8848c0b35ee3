import type { ProblemWording } from '../problem-wording.ts'

export const requestProblems: Readonly<Record<string, ProblemWording>> = {
  malformed_request: {
    title: { zh: '请求无法读取', en: 'The request can’t be read' },
    detail: {
      zh: '请求的格式或字段不对，见 errors。',
      en: 'The request has the wrong form or fields; see errors.',
    },
  },
  idempotency_key_missing: {
    title: { zh: '缺少 Idempotency-Key', en: 'Idempotency-Key is missing' },
    detail: {
      zh: '每个 POST 都要带 Idempotency-Key 请求头，重发时用同一个值。',
      en: 'Every POST carries an Idempotency-Key header; a repeat carries the same one.',
    },
  },
  idempotency_key_reused: {
    title: { zh: 'Idempotency-Key 已用于别的请求', en: 'The Idempotency-Key was used for another request' },
    detail: {
      zh: '同一个 Idempotency-Key 之前带的是不同的内容，请换一个新的。',
      en: 'This Idempotency-Key came with another body before. Take a new one.',
    },
  },
  not_signed_in: {
    title: { zh: '未登录', en: 'Not signed in' },
    detail: {
      zh: '请在 Authorization 请求头里带上有效的 Bearer 密钥或令牌。',
      en: 'Send a valid key or token as Bearer in the Authorization header.',
    },
  },
  token_expired: {
    title: { zh: '令牌已过期', en: 'The token has expired' },
    detail: {
      zh: '令牌已过期，请向商城换取新的令牌。',
      en: 'The token has expired. Ask the marketplace for a new one.',
    },
  },
  not_for_this_role: {
    title: { zh: '该角色无权进行此操作', en: 'Not for this role' },
    detail: {
      zh: '以 {role} 的身份不能进行此操作。',
      en: 'A caller signed in as {role} may not do this.',
    },
  },
  reports_only: {
    title: { zh: '商城系统不能代当事人操作', en: 'An integration acts by reports only' },
    detail: {
      zh: '商城的密钥只能上报订单、物流和付款结果，处理案件请用个人令牌。',
      en: 'The key of a marketplace reports orders, logistics and payments. Acting in a case takes a person’s token.',
    },
  },
  not_found: {
    title: { zh: '没有找到', en: 'Not found' },
    detail: {
      zh: '没有找到，或您不是当事人。',
      en: 'There is no such thing here, or you are no party to it.',
    },
  },
  method_not_allowed: {
    title: { zh: '不支持此方法', en: 'Method not allowed' },
    detail: {
      zh: '此地址支持 {allowed}。',
      en: 'This address takes {allowed}.',
    },
  },
  stale_version: {
    title: { zh: '内容已变化', en: 'It has changed meanwhile' },
    detail: {
      zh: '您看到的不是最新版本[，现在是第 {version} 版]，请重新读取后再操作。',
      en: 'You saw an older version[; it is now at {version}]. Read it again first.',
    },
  },
  body_too_large: {
    title: { zh: '请求内容过大', en: 'The body is too large' },
    detail: {
      zh: '请求内容不得超过 {most_bytes} 字节。',
      en: 'A body has {most_bytes} bytes at most.',
    },
  },
  file_too_large: {
    title: { zh: '文件过大', en: 'The file is too large' },
    detail: {
      zh: '凭证文件不得超过 {most_bytes} 字节。',
      en: 'An evidence file has {most_bytes} bytes at most.',
    },
  },
  file_kind_refused: {
    title: { zh: '不接受此类文件', en: 'This kind of file is refused' },
    detail: {
      zh: '[按内容识别为 {media_type}；]只接受 {accepted}。',
      en: '[By its content this is {media_type}. ]Accepted are {accepted}.',
    },
  },
  content_type_refused: {
    title: { zh: '不接受此内容类型', en: 'This content type is refused' },
    detail: {
      zh: '请用 {accepted} 发送。',
      en: 'Send it as {accepted}.',
    },
  },
  too_many_requests: {
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    detail: {
      zh: '请在 {retry_after_seconds} 秒后重试。',
      en: 'Try again in {retry_after_seconds} seconds.',
    },
  },
  marketplace_differs: {
    title: { zh: '商城已存在且内容不同', en: 'The marketplace exists and differs' },
    detail: {
      zh: '商城 {id} 已经建立，名称、规则包或模式与此不同。',
      en: 'The marketplace {id} exists with another name, pack or mode.',
    },
  },
  last_key: {
    title: { zh: '这是最后一个密钥', en: 'It is the last key' },
    detail: {
      zh: '这是商城最后一个有效的密钥；请先新建一个，再停用它。',
      en: 'It is the marketplace’s last key in force. Make another one first, then end this one.',
    },
  },
  too_many_keys: {
    title: { zh: '密钥太多', en: 'Too many keys' },
    detail: {
      zh: '一个商城最多同时有 {most} 个有效的密钥；请先停用不用的。',
      en: 'A marketplace has {most} keys in force at most. End those that nobody uses first.',
    },
  },
  unknown_pack: {
    title: { zh: '没有这个规则包', en: 'There is no such pack' },
    detail: {
      zh: '没有规则包 {pack}；已有 {known}。',
      en: 'There is no pack {pack}; there are {known}.',
    },
  },
  pack_not_yet_in_force: {
    title: { zh: '规则包当时尚未生效', en: 'The pack was not in force yet' },
    detail: {
      zh: '规则包 {pack} 在该日期尚无生效的规则。',
      en: 'None of the rules of the pack {pack} was in force on that date.',
    },
  },
  sandbox_only: {
    title: { zh: '仅限沙箱商城', en: 'For sandbox marketplaces only' },
    detail: {
      zh: '正式商城不能这样做。',
      en: 'A live marketplace can’t do this.',
    },
  },
  clock_is_real: {
    title: { zh: '正式商城使用真实时间', en: 'A live marketplace goes by the real time' },
    detail: {
      zh: '只有沙箱商城的时钟可以拨动。',
      en: 'Only the clock of a sandbox marketplace can be moved.',
    },
  },
  clock_goes_back: {
    title: { zh: '时钟不能倒拨', en: 'A clock doesn’t go back' },
    detail: {
      zh: '目标时间早于商城现在的时间。',
      en: 'That moment is earlier than the marketplace’s clock.',
    },
  },
  clock_too_far: {
    title: { zh: '一次拨得太远', en: 'Too far at once' },
    detail: {
      zh: '时钟一次最多向前拨十年。',
      en: 'A clock moves ten years at once at most.',
    },
  },
  internal_error: {
    title: { zh: '服务器内部错误', en: 'Something went wrong here' },
    detail: {
      zh: '这是我们的错误，已经记录；请用同一个 Idempotency-Key 重试。',
      en: 'This is our fault and has been noted. Try again with the same Idempotency-Key.',
    },
  },
}
