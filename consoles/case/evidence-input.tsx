import { type ChangeEvent, useId, useState } from 'react'
import { uploadEvidence } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { useOptionalWord } from '../ui/labelled.tsx'
import { useLanguage, useSay } from '../ui/language.ts'
import { useFailureWords } from '../ui/states.tsx'
import { useGuidance } from './guidance.ts'
import { ProofAdvice, useProofWanted } from './proof-advice.tsx'
import type { Titled } from './schema.ts'
import { caseWords } from './words.ts'

/** An evidence item that was uploaded, as a draft keeps it. */
export interface KeptFile {
  readonly id: string
  readonly kind: string
  readonly name: string
}

interface EvidenceInputProps {
  readonly label: string
  readonly kinds: Readonly<Record<string, Titled>>
  readonly files: readonly KeptFile[]
  readonly isOptional?: boolean
  readonly fault?: string | undefined
  readonly onChange: (files: readonly KeptFile[]) => void
}

/** Takes photos and files, and uploads each at once: what is in the list is safe on the server. */
export function EvidenceInput(props: EvidenceInputProps) {
  const { label, kinds, files, isOptional, fault, onChange } = props
  const wanted = useProofWanted()
  const say = useSay(caseWords)
  const language = useLanguage()
  const optional = useOptionalWord()
  const words = useFailureWords()
  const id = useId()
  const codes = orderedKinds(kinds, wanted)
  const [kind, setKind] = useState(codes[0] ?? 'photo')
  const [sending, setSending] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const guidance = useGuidance(kind)
  const titleOf = (code: string) => kinds[code]?.[language] ?? code
  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])]
    event.target.value = ''
    setFailure(null)
    let kept = files
    try {
      for (const file of chosen) {
        setSending(file.name)
        const item = await uploadEvidence(file, kind, crypto.randomUUID())
        kept = [...kept, { id: item.id, kind, name: file.name }]
        onChange(kept)
      }
    } catch (error) {
      setFailure(words(error as Error))
    } finally {
      setSending(null)
    }
  }
  return (
    <fieldset className="evidence-input" aria-describedby={`${id}-hint`}>
      <legend>
        {label}
        {isOptional === true && <span className="field-optional">{optional}</span>}
      </legend>
      <ul className="tight">
        {files.map(file => (
          <li key={file.id} className="row apart evidence-kept">
            <span>
              {titleOf(file.kind)} <span className="soft small">{file.name}</span>
            </span>
            <Button
              tone="quiet"
              aria-label={say('evidence_remove', { name: file.name })}
              onClick={() => onChange(files.filter(other => other.id !== file.id))}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="evidence-add">
        {codes.length > 1 && (
          <label className="evidence-kind">
            <span className="only-read">{say('evidence_kind')}</span>
            <select className="input" value={kind} onChange={event => setKind(event.target.value)}>
              {codes.map(code => (
                <option key={code} value={code}>
                  {titleOf(code)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="button button-plain evidence-pick evidence-camera">
          <input type="file" className="only-read" accept={TAKEN} capture="environment" onChange={send} />
          {say('evidence_camera')}
        </label>
        <label className="button button-plain evidence-pick">
          <input type="file" className="only-read" accept={ACCEPTED} multiple onChange={send} />
          {say('evidence_add')}
        </label>
      </div>
      {guidance !== null && <ProofAdvice guidance={guidance} />}
      <p id={`${id}-hint`} className="field-hint" aria-live="polite">
        {sending === null ? say('evidence_kinds') : say('evidence_sending', { name: sending })}
      </p>
      {(failure ?? fault) && (
        <p className="field-fault" role="alert">
          {failure ?? fault}
        </p>
      )}
    </fieldset>
  )
}

/** What is asked for comes first. */
function orderedKinds(kinds: EvidenceInputProps['kinds'], wanted: readonly string[]): readonly string[] {
  return [...new Set([...wanted, ...Object.keys(kinds)])]
}

/** What a phone's camera can take. */
const TAKEN = 'image/*,video/mp4'
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif,application/pdf,video/mp4,text/plain'
