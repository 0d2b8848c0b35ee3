import { RouterProvider } from '@tanstack/react-router'
import { Desk } from '../desk/desk.tsx'
import { mount } from '../ui/mount.tsx'
import { router } from './router.tsx'
import './packs.css'
import './clauses.css'
import './flows.css'
import './reports.css'

mount(
  <Desk roles={['policy_owner', 'integration']}>
    <RouterProvider router={router} />
  </Desk>,
)
