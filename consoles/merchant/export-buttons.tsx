import { useMutation } from '@tanstack/react-query'
import { download, type Refusal } from '../api/client.ts'
import { RefusalNotice } from '../case/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { useSay } from '../ui/language.ts'
import { merchantWords } from './words.ts'

interface ExportButtonsProps {
  readonly path: string
  /** The filters of the list that is exported. */
  readonly query?: Readonly<Record<string, string | undefined>>
}

/** A list as a file for a spreadsheet, with the filters that it is shown with. */
export function ExportButtons({ path, query = {} }: ExportButtonsProps) {
  const say = useSay(merchantWords)
  const exporting = useMutation<void, Refusal, string>({
    mutationFn: format => download(path, { ...query, format }),
  })
  return (
    <div className="row not-printed">
      {FORMATS.map(format => (
        <Button
          key={format}
          tone="quiet"
          isBusy={exporting.isPending && exporting.variables === format}
          onClick={() => exporting.mutate(format)}
        >
          {say(`export_${format}`)}
        </Button>
      ))}
      {exporting.error !== null && <RefusalNotice refusal={exporting.error} />}
    </div>
  )
}

const FORMATS = ['csv', 'xlsx'] as const
