import { userInfo } from 'node:os'

/** The account the database server runs as; `undefined` means the one this process runs as. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined

/** `nobody` on every Linux. PostgreSQL refuses to run as root, and no other account can be counted on to exist. */
const nobody = { uid: 65534, gid: 65534 }

export function serverAccount(): ServerAccount {
  return userInfo().uid === 0 ? nobody : undefined
}
