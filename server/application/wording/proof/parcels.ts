import type { ProofGuidance } from '../../../../core/policy/clause.ts'

/** What shows where a parcel was, how heavy it was and who took it. */
export const PARCEL_PROOF: Readonly<Record<string, ProofGuidance>> = {
  waybill: {
    drawing: 'label',
    text: {
      zh: '面单正面平拍，单号、收寄双方和日期都读得出。',
      en: 'The label from straight above: number, both addresses and date to be read.',
    },
    examples: [
      {
        zh: '面单还贴在箱子上，整张都在画面里，没有反光。',
        en: 'Still on its box, the whole of it in the picture, nothing glaring.',
      },
    ],
  },
  waybill_photo: {
    drawing: 'label',
    text: {
      zh: '面单正面平拍，单号、收寄双方和日期都读得出。',
      en: 'The label from straight above: number, both addresses and date to be read.',
    },
    examples: [
      {
        zh: '面单还贴在箱子上，箱子的破损处也在同一张里。',
        en: 'Still on its box, with the dent of the box in the same picture.',
      },
    ],
  },
  return_waybill: {
    drawing: 'label',
    text: {
      zh: '寄回的运单：单号、收件地址和寄出日期读得出。',
      en: 'The slip of the way back: number, address and date to be read.',
    },
    examples: [
      {
        zh: '快递员给的底单，或寄件小程序里的运单详情截图。',
        en: 'The slip that the courier left, or the details in the carrier’s app.',
      },
    ],
  },
  courier_slip: {
    drawing: 'label',
    text: {
      zh: '所收物品的快递单，寄件人和单号读得出，连同物品一起拍。',
      en: 'The slip of what was sent to you, sender and number to be read, beside the thing itself.',
    },
    examples: [
      {
        zh: '快递单、外包装和里面的东西，三样在同一张里。',
        en: 'Slip, wrapping and what was in it, all three in one picture.',
      },
    ],
  },
  shipping_proof: {
    drawing: 'parcel',
    text: {
      zh: '发货底单或系统发货记录，单号、日期与订单能对上。',
      en: 'The slip of dispatch or the system’s record, whose number and day fit the order.',
    },
    examples: [
      {
        zh: '出库记录里有订单号和运单号，揽收时间与物流一致。',
        en: 'A record with both order and waybill number, and the carrier’s own pick-up time.',
      },
    ],
  },
  logistics_proof: {
    drawing: 'route',
    text: {
      zh: '承运人官网的完整轨迹，单号和每一步的时间都在。',
      en: 'The whole course on the carrier’s own site, with the number and the time of each step.',
    },
    examples: [
      {
        zh: '从揽收到最后一条，不裁掉中间；看得到查询的时间。',
        en: 'From pick-up to the last line, nothing cut out, and when it was looked up.',
      },
    ],
  },
  signed_for_proof: {
    drawing: 'signature',
    text: {
      zh: '签收底单，签名和日期看得清；代收的，附收件人的授权。',
      en: 'The signed slip, name and date to be read; if someone else signed, that he was allowed to.',
    },
    examples: [
      {
        zh: '底单上的签名，加上收件人说“放门卫”的聊天截图。',
        en: 'The signature, and the chat in which the buyer says “leave it with the porter”.',
      },
    ],
  },
  delivery_proof: {
    drawing: 'signature',
    text: {
      zh: '妥投照片或签名，地址、单号和时间能对上这个包裹。',
      en: 'Photo or signature of the delivery, with address, number and time of this parcel.',
    },
    examples: [
      {
        zh: '承运人页面上的妥投照片，门牌号看得到。',
        en: 'The carrier’s photo of the delivery, with the number on the door.',
      },
    ],
  },
  weighing_proof: {
    drawing: 'scale',
    text: {
      zh: '包裹放在秤上，读数、面单和整个箱子在同一张图里。',
      en: 'The parcel on the scale: reading, label and the whole box in one picture.',
    },
    examples: [
      {
        zh: '发货称重 1.86 千克，与揽收重量放在一起比。',
        en: '1.86 kg when it was sent, beside the weight at pick-up.',
      },
    ],
  },
  suspension_notice: {
    drawing: 'report',
    text: {
      zh: '承运人盖章的停发通知，写明地区和起止日期。',
      en: 'The carrier’s sealed notice, with the area and from when to when.',
    },
    examples: [
      { zh: '通知里的地区，正是这笔订单的收货地。', en: 'The area in the notice is the one that this order goes to.' },
    ],
  },
  freight_policy: {
    drawing: 'receipt',
    text: {
      zh: '保单或理赔记录，订单号、金额和状态看得清。',
      en: 'Policy or settlement, with order number, sum and state to be read.',
    },
    examples: [
      {
        zh: '运费险页面截图：这笔订单，已赔付多少，哪天到账。',
        en: 'The insurer’s page: this order, how much was paid, on which day.',
      },
    ],
  },
  force_majeure_proof: {
    drawing: 'report',
    text: {
      zh: '官方公告或通知，写明何地、何时、何事，与本单有关。',
      en: 'An official notice that says where, when and what, and what it has to do with this order.',
    },
    examples: [
      {
        zh: '气象台的暴雨红色预警，覆盖仓库所在的区和发货那天。',
        en: 'A storm warning for the warehouse’s district on the day of dispatch.',
      },
    ],
  },
}
