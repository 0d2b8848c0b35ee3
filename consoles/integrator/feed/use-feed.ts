import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { get } from '../../api/client.ts'
import type { FeedEvent } from '../../api/wire.ts'

interface Read {
  readonly cursor: string | undefined
  readonly count: number
  /** The newest of what was read, the latest first. */
  readonly events: readonly FeedEvent[]
  readonly isPaused: boolean
}

/** Reads the feed as a marketplace's own system does: page by page to its end, then whatever comes. */
export function useFeed() {
  const [read, setRead] = useState<Read>(() => from(undefined))
  const asked = useQuery({
    queryKey: ['feed', read.cursor],
    queryFn: ({ signal }) => get('/v1/events', { query: { after: read.cursor, limit: PAGE }, signal }),
    enabled: !read.isPaused,
    // What was read is kept here, under another cursor.
    gcTime: 0,
  })
  const { data: page } = asked
  useEffect(() => {
    if (page !== undefined && page.data.length > 0) setRead(before => following(before, page.data))
  }, [page])
  return {
    asked,
    read,
    /** Nothing had happened after the last one that was read. */
    isAtEnd: page?.data.length === 0,
    pause: (isPaused: boolean) => setRead(before => ({ ...before, isPaused })),
    readFrom: (cursor: string | undefined) => setRead(from(cursor)),
  }
}

function from(cursor: string | undefined): Read {
  return { cursor, count: 0, events: [], isPaused: false }
}

function following({ count, events, isPaused }: Read, page: readonly FeedEvent[]): Read {
  const newest = [...page.toReversed(), ...events].slice(0, SHOWN_MAX)
  const total = count + page.length
  const isEnough = Math.floor(total / READ_MAX) > Math.floor(count / READ_MAX)
  return { cursor: page.at(-1)?.cursor, count: total, events: newest, isPaused: isPaused || isEnough }
}

const PAGE = 200
/** So many a person looks through. */
const SHOWN_MAX = 200
/** A long feed stops after so many until somebody wants more of it: a page isn't where one reads millions. */
const READ_MAX = 10_000
