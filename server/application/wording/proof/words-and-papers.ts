import type { ProofGuidance } from '../../../../core/policy/clause.ts'

/** What was said or written, and what an office found. */
export const WORDS_AND_PAPERS_PROOF: Readonly<Record<string, ProofGuidance>> = {
  chat_record: {
    drawing: 'chat',
    text: {
      zh: '从头到尾连续截图，看得到双方名字和时间，不跳过、不拼接。',
      en: 'From beginning to end without a gap, with both names and the times, nothing pieced together.',
    },
    examples: [
      {
        zh: '买家问“坏了能换吗”，商家答“可以”，前后几句都在。',
        en: '“Can it be exchanged?” – “Yes”, with what was said before and after.',
      },
    ],
  },
  message_photo: {
    drawing: 'chat',
    text: {
      zh: '短信整屏拍下，号码、时间和全文都在，不只拍一句。',
      en: 'The whole screen: number, time and all of the text, not one line of it.',
    },
    examples: [
      { zh: '连续的几条一起拍，发送号码看得到。', en: 'Several in a row, with the number that they came from.' },
    ],
  },
  call_record: {
    drawing: 'calls',
    text: {
      zh: '运营商的通话清单，号码、时间和时长都在，相关的几行标出。',
      en: 'The operator’s list: number, time and length, the lines that matter marked.',
    },
    examples: [
      { zh: '同一号码一天打来九次，九行都标出来。', en: 'Nine calls of one number in a day, all nine marked.' },
    ],
  },
  contact_record: {
    drawing: 'calls',
    text: {
      zh: '什么时间、用什么方式联系过，对方有没有回应，每次一条。',
      en: 'When and how the buyer was tried to be reached, and whether he answered, each time.',
    },
    examples: [
      {
        zh: '三次拨打的通话记录，加一条未读的站内消息截图。',
        en: 'The log of three calls, and a message that was never read.',
      },
    ],
  },
  agreement_proof: {
    drawing: 'chat',
    text: {
      zh: '双方说定的那几句，看得到谁说的、什么时间、说定了什么。',
      en: 'The lines in which both agree: who said it, when, and to what.',
    },
    examples: [{ zh: '商家“补您 20 元，不用退”，买家“好的”。', en: '“20 yuan back, and keep it” – “All right”.' }],
  },
  exclusion_confirmation: {
    drawing: 'page',
    text: {
      zh: '下单时买家勾选或确认的页面，写明不适用七天无理由。',
      en: 'The page on which the buyer confirmed, when ordering, that there is no seven-day return.',
    },
    examples: [
      {
        zh: '提示文字和买家的确认在同一张图里，有时间。',
        en: 'The notice and the buyer’s confirmation in one picture, with the time.',
      },
    ],
  },
  refund_proof: {
    drawing: 'receipt',
    text: {
      zh: '退款或转账回单，金额、收款人、时间和状态看得清。',
      en: 'The receipt: sum, payee, time and state to be read.',
    },
    examples: [
      {
        zh: '支付账单详情页整页截图，状态为“已到账”。',
        en: 'The whole page of the payment, which says that it has arrived.',
      },
    ],
  },
  authority_finding: {
    drawing: 'report',
    text: {
      zh: '机关出具的全文，有文号、日期和章。',
      en: 'The whole document, with its number, date and seal.',
    },
    examples: [
      {
        zh: '市场监管部门的认定书，写明是这家店、这件商品。',
        en: 'A finding of the market authority about this shop and these goods.',
      },
    ],
  },
  court_document: {
    drawing: 'report',
    text: {
      zh: '全文，以及已经生效的证明。',
      en: 'All of its pages, and what shows that it is in effect.',
    },
    examples: [
      { zh: '判决书全部页，加一页生效证明。', en: 'Every page of the judgment, and the page on its taking effect.' },
    ],
  },
  statement: {
    drawing: 'note',
    text: {
      zh: '按时间先后写：哪天、发生了什么、希望怎样。一件事一行。',
      en: 'In order of time: which day, what happened, what you want. One thing a line.',
    },
    examples: [
      {
        zh: '“3 月 2 日签收；3 月 3 日第一次使用，一档就响。”',
        en: '“Signed for on 2 March. On 3 March, first use: a rattle at the lowest step.”',
      },
    ],
  },
  other: {
    drawing: 'note',
    text: {
      zh: '说明它能证明什么，再附上清楚、完整的一份。',
      en: 'Say what it shows, and add it whole and readable.',
    },
    examples: [{ zh: '维修点的检查单，写着故障原因和日期。', en: 'A repair shop’s note, with the cause and the day.' }],
  },
}
