import { useId, useState } from 'react'
import { useLanguage, useSay } from '../ui/language.ts'
import { arrowPath, flowLayout, NODE_HEIGHT, NODE_WIDTH } from './flow-layout.ts'
import { leadsIn } from './flow-table.tsx'
import type { Flow } from './packs.ts'
import { policyWords } from './words.ts'

/** A flow's stages and ends with the ways between them; a stage that is pressed shows where it leads, and by what. */
export function FlowDrawing({ flow }: { flow: Flow }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const [chosen, choose] = useState<string>(flow.starts[0] ?? '')
  const { width, height, nodes } = flowLayout(flow)
  const led = new Set(leadsIn(flow)(chosen).map(({ name }) => name))
  const place = (name: string) => {
    const { x = 0, y = 0 } = nodes.get(name) ?? {}
    return { left: x, top: y, width: NODE_WIDTH, minHeight: NODE_HEIGHT }
  }
  return (
    <figure className="stack" aria-label={say('flow_drawing', { flow: flow.title[language] })}>
      <figcaption className="soft small not-printed">{say('flow_hint')}</figcaption>
      <div className="scroll-area" ref={showMiddle}>
        <div className="flow-drawing" style={{ width, height }}>
          <Ways flow={flow} chosen={chosen} />
          {flow.stages.map(({ name, title }) => (
            <button
              key={name}
              type="button"
              className="flow-node"
              style={place(name)}
              aria-pressed={name === chosen}
              data-led={led.has(name) || undefined}
              data-start={flow.starts.includes(name) || undefined}
              onClick={() => choose(name)}
            >
              {title[language]}
            </button>
          ))}
          {flow.ends.map(({ name, title }) => (
            <span key={name} className="flow-node flow-end" style={place(name)} data-led={led.has(name) || undefined}>
              {title[language]}
            </span>
          ))}
        </div>
      </div>
      <Leads flow={flow} chosen={chosen} />
    </figure>
  )
}

/** Where it is wider than the screen: it begins in its middle. */
function showMiddle(area: HTMLElement | null): void {
  if (area !== null) area.scrollLeft = (area.scrollWidth - area.clientWidth) / 2
}

function Ways({ flow, chosen }: { flow: Flow; chosen: string }) {
  const { width, height, nodes } = flowLayout(flow)
  const head = useId()
  const ways = flow.arrows.toSorted((one, other) => Number(one.from === chosen) - Number(other.from === chosen))
  return (
    <svg className="flow-ways" width={width} height={height} aria-hidden="true">
      <marker id={head} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" orient="auto">
        <path d="M0 0L8 4L0 8z" fill="context-stroke" />
      </marker>
      {ways.map(({ from, to }) => {
        const [start, end] = [nodes.get(from), nodes.get(to)]
        if (start === undefined || end === undefined || from === to) return null
        const path = arrowPath(start, end)
        return (
          <path
            key={`${from} ${to}`}
            d={path}
            data-chosen={from === chosen || undefined}
            markerEnd={from === chosen ? `url(#${head})` : undefined}
          />
        )
      })}
    </svg>
  )
}

function Leads({ flow, chosen }: { flow: Flow; chosen: string }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const between = language === 'zh' ? '、' : ', '
  const title = flow.stages.find(({ name }) => name === chosen)?.title[language]
  const titles = new Map([...flow.stages, ...flow.ends].map(one => [one.name, one.title[language]]))
  return (
    <div className="flow-leads small" role="status">
      {title !== undefined && <strong>{title}</strong>}
      <ul>
        {leadsIn(flow)(chosen).map(({ name, to, events }) => (
          <li key={name}>
            → {say('leads_by', { to: to[language], events: events.map(one => one[language]).join(between) })}
          </li>
        ))}
        {flow.anywhere.map(({ event, to }) => (
          <li key={event.en} className="soft">
            {say('anywhere')} → {to.map(name => titles.get(name) ?? name).join(between)} ({event[language]})
          </li>
        ))}
      </ul>
    </div>
  )
}
