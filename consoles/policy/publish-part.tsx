import { Button } from '../ui/button.tsx'
import { useSay } from '../ui/language.ts'
import type { DraftAnswer } from './packs.ts'
import { ScrollArea } from './scroll-area.tsx'
import { policyWords } from './words.ts'

/** The files as they belong into the pack's folder, and how they come into force. */
export function PublishPart({ answer: { files, problems } }: { answer: DraftAnswer }) {
  const say = useSay(policyWords)
  const isClosed = problems.some(({ severity }) => severity === 'error')
  return (
    <section className="card">
      <h2>{say('publish')}</h2>
      <p>{say('publish_how')}</p>
      <p>{say('publish_from')}</p>
      {isClosed && <p className="soft">{say('publish_closed')}</p>}
      {files.map(({ path, text, added }) => (
        <div key={path} className="tight">
          <Button tone="main" isWide disabled={isClosed} onClick={() => download(path, text)}>
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
