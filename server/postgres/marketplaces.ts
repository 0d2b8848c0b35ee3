import type { Pool } from 'pg'
import type { Marketplaces } from '../application/marketplaces.ts'
import type { Marketplace } from '../application/ports.ts'
import { type MarketplaceRecord, marketplaceOf } from './marketplace-record.ts'
import { run } from './statement.ts'
import { addMarketplace } from './statements/add-marketplace.ts'
import { findMarketplace } from './statements/find-marketplace.ts'
import { listMarketplaces } from './statements/list-marketplaces.ts'

export function createMarketplaces(pool: Pool): Marketplaces {
  return {
    async add({ id, name, pack, mode, clockAt }, { sha256, ending, at }) {
      const rows = await run(pool, addMarketplace, [id, name, pack, mode, clockAt, at, sha256, ending])
      return rows.length === 1
    },
    find: id => findMarketplaceById(pool, id),
    async list() {
      return (await run<MarketplaceRecord>(pool, listMarketplaces, [])).map(marketplaceOf)
    },
  }
}

export async function findMarketplaceById(pool: Pool, id: string): Promise<Marketplace | null> {
  const [row] = await run<MarketplaceRecord>(pool, findMarketplace, [id])
  return row === undefined ? null : marketplaceOf(row)
}
