import { useState } from 'react'
import { Button } from './button.tsx'
import { useSay } from './language.ts'
import { uiWords } from './words.ts'
import './code-block.css'

interface CodeBlockProps {
  /** What it is, for who can't see it and for the button beside it. */
  readonly label: string
  readonly code: string
  /** What is copied where that is more than may be seen, such as a key. */
  readonly copied?: string
}

/** Something to be typed elsewhere, with a button that copies it. */
export function CodeBlock({ label, code, copied = code }: CodeBlockProps) {
  return (
    <figure className="code-block" aria-label={label}>
      <pre>
        <code>{code}</code>
      </pre>
      <CopyButton label={label} text={copied} />
    </figure>
  )
}

export function CopyButton({ label, text }: { label: string; text: string }) {
  const say = useSay(uiWords)
  const [isCopied, setCopied] = useState(false)
  return (
    <Button
      tone="quiet"
      aria-label={say(isCopied ? 'copied_what' : 'copy_what', { what: label })}
      onClick={async () => {
        await navigator.clipboard.writeText(text)
        setCopied(true)
        setTimeout(() => setCopied(false), SHOWN_MS)
      }}
    >
      {say(isCopied ? 'copied' : 'copy')}
    </Button>
  )
}

/** So long it says that it was copied. */
const SHOWN_MS = 2000
