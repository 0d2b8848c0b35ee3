import type { ProofGuidance } from '../../../../core/policy/clause.ts'

/** What shows the goods themselves, and how they left or came. */
export const GOODS_PROOF: Readonly<Record<string, ProofGuidance>> = {
  photo: {
    drawing: 'goods',
    text: {
      zh: '整件一张、问题处近拍一张，光线充足，不修图、不加滤镜。',
      en: 'One of the whole thing and one close to the fault, in good light, not edited.',
    },
    examples: [
      {
        zh: '裂口旁放一把尺子，同一张里拍到商品标签。',
        en: 'The crack with a ruler beside it, and the label in the same picture.',
      },
      {
        zh: '少件的：把收到的全部摊开，和外箱一起拍。',
        en: 'Something is missing: all that came, laid out beside its box.',
      },
    ],
  },
  comparison_photo: {
    drawing: 'compare',
    text: {
      zh: '收到的与页面上的放在一起拍，同一角度，看得出差别在哪。',
      en: 'What came beside what was shown, from the same side, so that the difference is seen.',
    },
    examples: [
      {
        zh: '左边手机打开商品页，右边是实物，颜色一目了然。',
        en: 'The listing on a phone to the left, the real thing to the right.',
      },
    ],
  },
  video: {
    drawing: 'film',
    text: {
      zh: '从封箱面单拍起，一镜到底，中间不停、不剪，把问题拍清楚。',
      en: 'Begin at the sealed box with its label, in one take, without a cut, until the fault is plain.',
    },
    examples: [
      {
        zh: '开箱：先拍面单号，再拍封条，开箱后拍到商品和缺口。',
        en: 'Unpacking: the label’s number, the seal, then the goods and the damage.',
      },
      {
        zh: '故障：通电、按下开关，连续拍十几秒，能听到异响。',
        en: 'A fault: plugged in and switched on, a quarter of a minute, the noise to be heard.',
      },
    ],
  },
  inspection_report: {
    drawing: 'report',
    text: {
      zh: '检测机构的全文，有编号、日期和章，写明检的是这一件。',
      en: 'The whole report with number, date and seal, which says that it is about this very thing.',
    },
    examples: [
      {
        zh: '封面、结论页和样品照片都在，样品编号与订单能对上。',
        en: 'Cover, result and sample photo; the sample can be told to be this order’s.',
      },
    ],
  },
  purchase_proof: {
    drawing: 'receipt',
    text: {
      zh: '进货的发票、合同或授权书，品名、数量、日期和供货方看得清。',
      en: 'Invoice, contract or authorisation, with goods, quantity, date and supplier to be read.',
    },
    examples: [
      {
        zh: '发票与授权书各一张，品牌和本商品一致，日期早于这笔订单。',
        en: 'Invoice and authorisation of this very brand, dated before this order.',
      },
    ],
  },
  qualification: {
    drawing: 'report',
    text: {
      zh: '有效期内的资质证书原件照片，名称与店铺一致。',
      en: 'The certificate itself, still valid, in the shop’s own name.',
    },
    examples: [
      {
        zh: '证书四角完整，编号和有效期清楚，可以在发证机关查到。',
        en: 'All four corners, number and validity to be read, to be found at who issued it.',
      },
    ],
  },
  listing_snapshot: {
    drawing: 'page',
    text: {
      zh: '下单时的商品页：标题、价格、承诺在同一张图里，不裁剪。',
      en: 'The listing as it was: title, price and promise in one picture, not cropped.',
    },
    examples: [
      {
        zh: '“48 小时发货”和拍照时间同时看得到。',
        en: '“Sent within 48 hours” and the time of the picture, both to be seen.',
      },
    ],
  },
  presale_page: {
    drawing: 'page',
    text: {
      zh: '写明发货日的预售页面整页截图，看得到商品和日期。',
      en: 'The whole presale page, with the goods and the day on which they are sent.',
    },
    examples: [
      { zh: '标题、规格、“某月某日前发货”在同一张图里。', en: 'Title, variant and “sent by …” in one picture.' },
    ],
  },
  promotion_record: {
    drawing: 'film',
    text: {
      zh: '录下达人说的那一段，前后各留一点，看得到直播间、时间和商品链接。',
      en: 'The words as they were said, with a little before and after, the channel, the time and the link.',
    },
    examples: [
      {
        zh: '录屏里主播说“纯羊毛”，下方正是这件商品的链接。',
        en: 'A recording: the host says “pure wool”, and below is the link to these goods.',
      },
    ],
  },
}
