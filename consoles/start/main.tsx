import { QueryClientProvider } from '@tanstack/react-query'
import { createQueryClient } from '../api/live.ts'
import { mount } from '../ui/mount.tsx'
import { StartPage } from './start-page.tsx'
import './start.css'

mount(
  <QueryClientProvider client={createQueryClient()}>
    <StartPage />
  </QueryClientProvider>,
)
