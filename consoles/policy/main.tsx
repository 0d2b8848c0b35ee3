import { Desk, DeskFrame } from '../desk/desk.tsx'
import { useSay } from '../ui/language.ts'
import { mount } from '../ui/mount.tsx'
import { policyWords } from './words.ts'

mount(
  <Desk roles={['policy_owner', 'integration']}>
    <Frame />
  </Desk>,
)

function Frame() {
  const say = useSay(policyWords)
  return (
    <DeskFrame title={say('title')} home="/policy">
      <h1>{say('title')}</h1>
    </DeskFrame>
  )
}
