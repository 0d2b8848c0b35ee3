import { Labelled } from '../../ui/labelled.tsx'
import { useSay } from '../../ui/language.ts'
import { embeddingWords } from './words.ts'

export interface Look {
  /** Whether the marketplace's own colours are taken at all. */
  readonly isOwn: boolean
  readonly ink: string
  readonly paper: string
  readonly radius: keyof typeof RADII
}

/** The few things by which a site is known: the rest follows, or is set by its variable. */
export function LookFields({ look, onChange }: { look: Look; onChange: (look: Look) => void }) {
  const say = useSay(embeddingWords)
  return (
    <fieldset className="choices">
      <legend>{say('look')}</legend>
      <label className="row">
        <input
          type="checkbox"
          checked={look.isOwn}
          onChange={event => onChange({ ...look, isOwn: event.target.checked })}
        />
        {say('own_look')}
      </label>
      {look.isOwn && (
        <div className="look-fields">
          {COLOURS.map(name => (
            <Labelled key={name} label={say(name)}>
              {tied => (
                <input
                  {...tied}
                  className="input"
                  type="color"
                  value={look[name]}
                  onChange={event => onChange({ ...look, [name]: event.target.value })}
                />
              )}
            </Labelled>
          ))}
          <Labelled label={say('radius')}>
            {tied => (
              <select
                {...tied}
                className="input"
                value={look.radius}
                onChange={event => onChange({ ...look, radius: event.target.value as Look['radius'] })}
              >
                {RADIUS_NAMES.map(name => (
                  <option key={name} value={name}>
                    {say(`radius_${name}`)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        </div>
      )}
    </fieldset>
  )
}

/** As our CSS variables; none where the pages keep their own look. */
export function variablesOf({ isOwn, ink, paper, radius }: Look): Readonly<Record<string, string>> {
  if (!isOwn) return {}
  const [large, small] = RADII[radius]
  return { '--ink': ink, '--paper': paper, '--radius': large, '--radius-small': small }
}

const RADII = { round: ['16px', '12px'], little: ['10px', '6px'], none: ['0px', '0px'] } as const
const RADIUS_NAMES = ['round', 'little', 'none'] as const
const COLOURS = ['ink', 'paper'] as const

export const NO_LOOK: Look = { isOwn: false, ink: '#14324a', paper: '#fffaf2', radius: 'round' }
