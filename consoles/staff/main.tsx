import { RouterProvider } from '@tanstack/react-router'
import { Desk } from '../desk/desk.tsx'
import { mount } from '../ui/mount.tsx'
import { router } from './router.tsx'
import './staff.css'
import './proof/proof.css'

mount(
  <Desk roles={['agent', 'supervisor']}>
    <RouterProvider router={router} />
  </Desk>,
)
