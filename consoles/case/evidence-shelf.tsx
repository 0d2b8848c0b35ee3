import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { evidenceFile } from '../api/client.ts'
import type { Case } from '../api/wire.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { caseWords } from './words.ts'

export type EvidenceItem = Case['evidence'][number]

/** A file behind its sign-in, as an address for this page. */
export function useEvidenceFile(id: string) {
  return useQuery({
    queryKey: ['evidence', id],
    queryFn: ({ signal }) => evidenceFile(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: false,
  })
}

interface EvidenceThumbProps {
  readonly item: EvidenceItem
  /** Where another place shows it in full: whether it is there now, and puts it there. */
  readonly isChosen?: boolean
  readonly onChoose?: () => void
}

/** A small picture of an item that opens to its full size; other files by their kind's name. */
export function EvidenceThumb({ item, isChosen, onChoose }: EvidenceThumbProps) {
  const say = useSay(caseWords)
  const [isOpen, setOpen] = useState(false)
  const { data: file } = useEvidenceFile(item.id)
  return (
    <>
      <button
        type="button"
        className="evidence-thumb"
        aria-label={say('evidence_open', { title: item.title })}
        aria-pressed={isChosen}
        onClick={onChoose ?? (() => setOpen(true))}
      >
        {file?.mediaType.startsWith('image/') === true ? (
          <img src={file.url} alt="" loading="lazy" />
        ) : (
          <span aria-hidden="true">{item.title}</span>
        )}
      </button>
      {isOpen && (
        <Dialog title={item.title} onClose={() => setOpen(false)}>
          <EvidenceView item={item} />
        </Dialog>
      )}
    </>
  )
}

export function EvidenceView({ item }: { item: EvidenceItem }) {
  const say = useSay(caseWords)
  const { moment } = useFigures()
  const { data: file, error } = useEvidenceFile(item.id)
  const by = say(`party_${item.from as 'buyer'}`)
  return (
    <figure className="tight">
      {error !== null && <p role="alert">{say('evidence_lost')}</p>}
      {file !== undefined && <EvidenceContent url={file.url} mediaType={file.mediaType} title={item.title} />}
      <figcaption className="small soft">{say('evidence_by', { party: by, moment: moment(item.at) })}</figcaption>
    </figure>
  )
}

export function EvidenceContent({ url, mediaType, title }: { url: string; mediaType: string; title: string }) {
  if (mediaType.startsWith('image/')) return <img src={url} alt={title} />
  // biome-ignore lint/a11y/useMediaCaption: what people film has no captions
  if (mediaType.startsWith('video/')) return <video src={url} controls />
  return <iframe src={url} title={title} className="evidence-frame" />
}
