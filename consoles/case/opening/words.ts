import { words } from '../../ui/wording.ts'

export const openingWords = words({
  further: { zh: '继续办理', en: 'Take it further' },
  back: { zh: '返回案件', en: 'Back to the case' },
  kind: { zh: '要办什么', en: 'What is it about' },
  reason: { zh: '为什么', en: 'Why' },
  remedy: { zh: '希望怎么处理', en: 'What should be done' },
  goods: { zh: '哪些商品', en: 'Which goods' },
  goods_left: { zh: '可申请 {left} 件', en: '{left} may be claimed' },
  amount: { zh: '希望退多少', en: 'How much back' },
  amount_hint: { zh: '最多 {most}，不填就是全部', en: '{most} at most; all of it if left empty' },
  statement: { zh: '说说发生了什么', en: 'What happened' },
  statement_hint: { zh: '对方和平台都会看到', en: 'The other side and the platform will read it' },
  evidence: { zh: '凭证', en: 'Evidence' },
  evidence_wanted: { zh: '这个理由要有凭证', en: 'This reason wants evidence' },
  next: { zh: '提交后', en: 'What comes next' },
  submit: { zh: '提交申请', en: 'Apply' },
  nothing: { zh: '现在没有可以申请的', en: 'There is nothing to apply for now' },
  closed_because: { zh: '{why}（{clause}）', en: '{why} ({clause})' },
  kept: { zh: '没提交之前，内容只保存在这台设备上', en: 'Until you send it, all this stays on your device' },
  waiting: {
    zh: '选好之后，这里会写明谁要在什么时候之前答复',
    en: 'Once you have chosen, this says who has to answer by when',
  },
})
