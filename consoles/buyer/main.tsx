import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createQueryClient } from '../api/live.ts'
import { Gate } from '../case/gate.tsx'
import { takeEmbeddersTheme } from '../ui/embedding.ts'
import { mount } from '../ui/mount.tsx'
import { router } from './router.tsx'
import '../case/case.css'
import '../case/proof.css'
import './buyer.css'

takeEmbeddersTheme()

mount(
  <QueryClientProvider client={createQueryClient()}>
    <Gate roles={['buyer']}>
      <RouterProvider router={router} />
    </Gate>
  </QueryClientProvider>,
)
