/** What stands on the demo's pictures besides what a story says of them. */
export const PHRASES = {
  chat: ['您好，请问怎么处理？', '收到，我们核实一下。', '麻烦您再看看。', '今天能答复吗？', '稍等，我问一下仓库。'],
  label: ['中通快递', '圆通速递', '顺丰速运', '收', '寄'],
  calls: ['未接通', '来电', '已拨'],
  route: ['已揽收', '运输中', '派送中', '已签收'],
  receipt: ['金额', '日期', '单号', '合计'],
  page: ['已售', '下单前请看清', '加入购物车'],
  live: ['直播中'],
  shop: ['商家客服'],
} as const
