import { accounts } from '../../core/ledger/accounts.ts'
import { mayGoNegative } from '../../core/ledger/lanes.ts'
import { accountWords } from '../../server/application/wording/account-words.ts'
import { code, pageHead, table } from './markdown.ts'

const purpose = `
The places where money can be. Every posting names a source and a destination, so the balances of all accounts together
are always zero. \`GET /v1/accounts/{path}\` shows one, \`GET /v1/postings?account=\` what went through it.
`.trim()

export function accountsPage(): string {
  const rows = Object.values(accounts).map(account => {
    const path = typeof account === 'string' ? account : account('ID')
    const { zh, en } = accountWords(path, () => ({ zh: ' ID ', en: 'ID' }))
    return [code(path), zh.trim(), en, mayGoNegative(path) ? 'yes' : 'no']
  })
  return [pageHead('Accounts', purpose), table(['Path', '中文', 'English', 'May be below zero'], rows)].join('\n')
}
