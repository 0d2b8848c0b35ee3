import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useSay } from '../ui/language.ts'
import type { DraftLine } from './draft.ts'
import type { DraftAnswer } from './packs.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { ScrollArea } from './scroll-area.tsx'
import { policyWords } from './words.ts'

interface PublishProps {
  readonly packId: string
  readonly lines: readonly DraftLine[]
  readonly answer: DraftAnswer
}

/** Two ways on: publish the lines for this marketplace, or take the pack's files with them in it. */
export function PublishPart({ packId, lines, answer }: PublishProps) {
  const say = useSay(policyWords)
  const [isOpen, setOpen] = useState(false)
  const isClosed = answer.problems.some(({ severity }) => severity === 'error')
  const reason = isClosed ? say('publish_closed') : answer.is_own ? null : say('publish_not_own')
  return (
    <>
      <section className="card">
        <h2>{say('publish')}</h2>
        <p>{say('publish_how')}</p>
        {reason !== null && <p className="soft">{reason}</p>}
        <Button tone="main" isWide disabled={reason !== null} onClick={() => setOpen(true)}>
          {say('publish_open')}
        </Button>
        {isOpen && <PublishDialog packId={packId} lines={lines} answer={answer} onClose={() => setOpen(false)} />}
      </section>
      <Files files={answer.files} isClosed={isClosed} />
    </>
  )
}

function Files({ files, isClosed }: Pick<DraftAnswer, 'files'> & { isClosed: boolean }) {
  const say = useSay(policyWords)
  return (
    <section className="card">
      <h2>{say('files')}</h2>
      <p>{say('files_how')}</p>
      {files.map(({ path, text, added }) => (
        <div key={path} className="tight">
          <Button isWide disabled={isClosed} onClick={() => download(path, text)}>
            {say('download', { file: path.split('/').at(-1) ?? path })}
          </Button>
          <p className="soft small">packs/{path}</p>
          <ScrollArea label={say('added')}>
            <pre className="pack-lines">{added.join('\n')}</pre>
          </ScrollArea>
        </div>
      ))}
    </section>
  )
}

function download(path: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  link.download = path.split('/').at(-1) ?? path
  link.click()
  URL.revokeObjectURL(link.href)
}
