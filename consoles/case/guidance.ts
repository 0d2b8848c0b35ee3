import { useQuery } from '@tanstack/react-query'
import { get } from '../api/client.ts'
import type { Operations } from '../api/wire.ts'
import { useLanguage } from '../ui/language.ts'

/** How good proof of a kind looks, as the server says it. */
export type Guidance = NonNullable<Operations['GET /v1/evidence-kinds']['answer']['kinds'][number]['guidance']>

/** Asked for once: it is advice, and doesn't change while somebody looks for his camera. */
export function useGuidance(kind: string): Guidance | null {
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['evidence-kinds', language],
    queryFn: ({ signal }) => get('/v1/evidence-kinds', { signal }),
    refetchInterval: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data?.kinds.find(one => one.kind === kind)?.guidance ?? null
}
