import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post, type Refusal } from '../../api/client.ts'
import { signOut } from '../../api/session.ts'
import type { Key } from '../../api/wire.ts'
import { RefusalNotice } from '../../case/refusal-notice.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/language.ts'
import { useKeyName } from './use-keys.ts'
import { keyWords } from './words.ts'

/** Says what ending a key means, and ends it when that is meant. */
export function RevokeKey({ revoked, onClose }: { revoked: Key; onClose: () => void }) {
  const say = useSay(keyWords)
  const name = useKeyName()
  const client = useQueryClient()
  const revoking = useMutation<Key, Refusal>({
    mutationFn: () => post('/v1/keys/{id}/revoke', {}, { path: { id: revoked.id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['keys'] })
      onClose()
      if (revoked.is_yours) signOut()
    },
  })
  return (
    <Dialog title={say('revoke_what', { name: name(revoked) })} onClose={onClose}>
      <p>{say('revoke_sure', { masked: revoked.masked })}</p>
      {revoked.is_yours && (
        <p>
          <strong>{say('revoke_yours')}</strong>
        </p>
      )}
      {revoking.error !== null && <RefusalNotice refusal={revoking.error} />}
      <div className="row">
        <Button tone="urgent" isBusy={revoking.isPending} onClick={() => revoking.mutate()}>
          {say('revoke')}
        </Button>
        <Button onClick={onClose}>{say('keep')}</Button>
      </div>
    </Dialog>
  )
}
