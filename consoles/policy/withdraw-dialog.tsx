import { type FormEvent, useState } from 'react'
import { Refusal } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Labelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import { useWithdrawal } from './packs.ts'
import { Refused } from './publish-dialog.tsx'
import { policyWords } from './words.ts'

interface WithdrawDialogProps {
  readonly packId: string
  readonly number: number
  readonly onClose: () => void
}

export function WithdrawDialog({ packId, number, onClose }: WithdrawDialogProps) {
  const say = useSay(policyWords)
  const [reason, setReason] = useState('')
  const withdrawal = useWithdrawal(packId, number)
  const withdraw = (event: FormEvent) => {
    event.preventDefault()
    withdrawal.mutate(reason, { onSuccess: onClose })
  }
  return (
    <Dialog title={say('withdraw_of', { number })} onClose={onClose}>
      <form className="stack" onSubmit={withdraw}>
        <p>{say('withdraw_how')}</p>
        <Labelled label={say('withdraw_reason')}>
          {tied => (
            <input
              {...tied}
              className="input"
              required
              maxLength={500}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Labelled>
        {withdrawal.error instanceof Refusal && <Refused error={withdrawal.error} />}
        <Button type="submit" tone="urgent" isWide isBusy={withdrawal.isPending}>
          {say('withdraw_confirm')}
        </Button>
      </form>
    </Dialog>
  )
}
