import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'

export function useViolation(id: string) {
  return useQuery({
    queryKey: ['violations', 'one', id],
    queryFn: ({ signal }) => get('/v1/violations/{id}', { path: { id }, signal }),
    refetchInterval: false,
  })
}
