import { Desk, DeskFrame } from '../desk/desk.tsx'
import { useSay } from '../ui/language.ts'
import { mount } from '../ui/mount.tsx'
import { staffWords } from './words.ts'

mount(
  <Desk roles={['agent', 'supervisor']}>
    <Frame />
  </Desk>,
)

function Frame() {
  const say = useSay(staffWords)
  return (
    <DeskFrame title={say('title')} home="/staff">
      <h1>{say('title')}</h1>
    </DeskFrame>
  )
}
