export interface GreetingFacts {
  readonly port: number
  readonly rootKey: string
  readonly isRootKeyNew: boolean
  readonly keptIn: string
}

/** What whoever starts the server is told: where it is, and how to sign in. A new root key is shown this once. */
export function greeting({ port, rootKey, isRootKeyNew, keptIn }: GreetingFacts): string {
  const address = `http://localhost:${port}`
  const key = isRootKeyNew
    ? [`  根密钥（只显示这一次，保存在 ${keptIn}）· Root key (shown this once, kept there):`, `    ${rootKey}`]
    : [
        '  根密钥：见 PINGLI_ROOT_KEY，未设置时保存在 · Root key: PINGLI_ROOT_KEY, or without it kept in:',
        `    ${keptIn}`,
      ]
  return [
    `评理已就绪 · Pingli is ready: ${address}`,
    `  接口文档 · API reference: ${address}/docs`,
    '  登录：Authorization: Bearer <根密钥> → POST /v1/marketplaces 得到商城密钥 → POST /v1/tokens 得到个人令牌',
    '  Sign in: Bearer <root key> → POST /v1/marketplaces gives a marketplace’s key → POST /v1/tokens, a person’s',
    ...key,
  ].join('\n')
}
