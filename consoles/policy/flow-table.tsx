import { useLanguage, useSay } from '../ui/language.ts'
import type { Flow } from './packs.ts'
import { ScrollArea } from './scroll-area.tsx'
import { policyWords } from './words.ts'

/** The same as the drawing, in words: who may do what in which stage, until when, and where that leads. */
export function FlowTable({ flow }: { flow: Flow }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const leads = leadsIn(flow)
  const between = language === 'zh' ? '、' : ', '
  return (
    <ScrollArea label={say('flow_table', { flow: flow.title[language] })}>
      <table className="flow-table">
        <caption className="only-read">{say('flow_table', { flow: flow.title[language] })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('stage')}</th>
            <th scope="col">{say('may')}</th>
            <th scope="col">{say('until')}</th>
            <th scope="col">{say('leads')}</th>
          </tr>
        </thead>
        <tbody>
          {flow.stages.map(({ name, title, allows, deadlines, open_ended: openEnded }) => (
            <tr key={name}>
              <th scope="row">{title[language]}</th>
              <td>
                {allows.map(({ role, actions }) => (
                  <p key={role.en}>
                    <strong>{role[language]}</strong> {actions.map(one => one[language]).join(between)}
                  </p>
                ))}
              </td>
              <td>
                {deadlines.map(one => (
                  <p key={one.en}>{one[language]}</p>
                ))}
                {deadlines.length === 0 && <p className="soft">{openEnded?.[language] ?? say('no_deadline')}</p>}
              </td>
              <td>
                {leads(name).map(({ to, events }) => (
                  <p key={to.en}>
                    {say('leads_by', { to: to[language], events: events.map(one => one[language]).join(between) })}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

/** Where a stage leads, with the names of the places. */
export function leadsIn(flow: Flow) {
  const titles = new Map([...flow.stages, ...flow.ends].map(({ name, title }) => [name, title]))
  const titleOf = (name: string) => titles.get(name) ?? { zh: name, en: name }
  return (stage: string) =>
    flow.arrows.filter(({ from }) => from === stage).map(({ to, events }) => ({ name: to, to: titleOf(to), events }))
}
