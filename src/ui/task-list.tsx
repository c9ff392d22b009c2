import {
  attributesOf,
  classNames,
  type Items,
  type Phrase,
  phrase,
  type Styled,
  type Words,
  wordsOf,
} from './markup.ts'
import { linkTo } from './safe-href.ts'
import { Tag, type TagProps } from './tag.tsx'

export interface Task {
  title: Phrase
  status: Phrase<{ tag?: TagProps | undefined; classes?: string | undefined }>
  hint?: Phrase | undefined
  href?: string | undefined
  classes?: string | undefined
}

export interface TaskListProps extends Styled {
  items: Items<Task>
  idPrefix?: string | undefined
}

/** The parts of a long form and how far each is. */
export function TaskList({ items, idPrefix = 'task-list', classes, attributes }: TaskListProps) {
  return (
    <ul class={classNames('govuk-task-list', classes)} {...attributesOf(attributes)}>
      {items.map((task, index) => task && taskItem(task, `${idPrefix}-${index + 1}`))}
    </ul>
  )
}

function taskItem(task: Task, id: string) {
  const status = phrase<{ tag?: TagProps | undefined; classes?: string | undefined }>(task.status)
  return (
    <li class={classNames('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link', task.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {taskTitle(task, id)}
        {task.hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {wordsOf(phrase<Styled>(task.hint) as Words)}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag} /> : wordsOf(status)}
      </div>
    </li>
  )
}

function taskTitle({ title: given, href, hint }: Task, id: string) {
  const title = phrase<Styled>(given)
  if (!href) return <div class={title.classes}>{wordsOf(title)}</div>
  return (
    <a
      class={classNames('govuk-link govuk-task-list__link', title.classes)}
      {...linkTo(href)}
      aria-describedby={classNames(hint && `${id}-hint`, `${id}-status`)}
    >
      {wordsOf(title)}
    </a>
  )
}
