import { RouterProvider } from '@tanstack/react-router'
import { Desk } from '../desk/desk.tsx'
import { mount } from '../ui/mount.tsx'
import { router } from './router.tsx'

mount(
  <Desk roles={['merchant']}>
    <RouterProvider router={router} />
  </Desk>,
)
