import { words } from '../../ui/wording.ts'

export const embeddingWords = words({
  title: { zh: '嵌入买家页面', en: 'Embed the buyer’s pages' },
  hint: {
    zh: '买家在您自己的网站里申请、举证、跟进。令牌由您的服务器签发，12 小时有效；外观随您的网站。',
    en: 'Buyers apply, give proof and follow their case in your own site. Your server makes the token, good for 12 hours.',
  },
  allow: {
    zh: '先让您的网站可以嵌入：启动时写明 PINGLI_EMBEDDERS="https://您的网站"。',
    en: 'First let your site show them: start with PINGLI_EMBEDDERS="https://your.site".',
  },
  buyer: { zh: '买家编号', en: 'The buyer’s id' },
  buyer_hint: { zh: '您的商城怎样称呼他', en: 'What your marketplace calls them' },
  order: { zh: '从哪个订单开始申请', en: 'Begin with applying on order' },
  order_hint: { zh: '不填则显示全部订单', en: 'All orders without one' },
  ink: { zh: '文字与按钮', en: 'Ink' },
  paper: { zh: '底色', en: 'Paper' },
  radius: { zh: '圆角', en: 'Corners' },
  radius_round: { zh: '圆', en: 'Round' },
  radius_little: { zh: '微圆', en: 'A little' },
  radius_none: { zh: '直角', en: 'None' },
  look: { zh: '外观', en: 'The look' },
  own_look: { zh: '用自己的颜色', en: 'Our own colours' },
  make: { zh: '发令牌并预览', en: 'Make a token and look' },
  script: { zh: 'script 标签', en: 'Script tag' },
  iframe: { zh: '自己的 iframe', en: 'An iframe of your own' },
  preview: { zh: '买家看到的样子', en: 'As the buyer sees it' },
  variables: { zh: '可以设的全部 CSS 变量', en: 'All CSS variables that can be set' },
  variables_hint: {
    zh: '在 script 标签上写 data-ink、data-radius-small……，在 iframe 地址里写 ?--ink=…',
    en: 'As data-ink, data-radius-small … on the script tag, or as ?--ink=… in an iframe’s address.',
  },
  people: { zh: '别的人的令牌', en: 'Tokens for other people' },
  people_hint: {
    zh: '商家客服、平台客服、规则运营也从您的系统里进来：发一个令牌，打开他的页面。',
    en: 'Merchants, agents and policy owners come in from your systems too: make a token, open their page.',
  },
  role: { zh: '身份', en: 'Role' },
  person: { zh: '他在商城里的编号', en: 'What the marketplace calls him' },
  make_token: { zh: '发令牌', en: 'Make the token' },
  token: { zh: '令牌', en: 'The token' },
  open_page: { zh: '打开他的页面', en: 'Open his page' },
})
