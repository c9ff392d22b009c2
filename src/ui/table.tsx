import { attributesOf, classNames, type Items, type Styled, type Words, wordsOf } from './markup.ts'

export interface TableCell extends Styled, Words {
  /** `numeric` sets figures right, in digits of one width. */
  format?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
}

export interface TableProps extends Styled {
  caption?: string | undefined
  captionClasses?: string | undefined
  head?: readonly TableCell[] | undefined
  rows: Items<readonly TableCell[]>
  firstCellIsHeader?: boolean | undefined
}

/** Figures and facts side by side. */
export function Table(props: TableProps) {
  const { caption, captionClasses, head, rows, firstCellIsHeader = false, classes, attributes } = props
  return (
    <table class={classNames('govuk-table', classes)} {...attributesOf(attributes)}>
      {caption && <caption class={classNames('govuk-table__caption', captionClasses)}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{head.map(headCell)}</tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map((row) => row && <tr class="govuk-table__row">{row.map(bodyCell(firstCellIsHeader))}</tr>)}
      </tbody>
    </table>
  )
}

function headCell(cell: TableCell) {
  const format = cell.format && `govuk-table__header--${cell.format}`
  return (
    <th scope="col" class={classNames('govuk-table__header', format, cell.classes)} {...extent(cell)}>
      {wordsOf(cell)}
    </th>
  )
}

function bodyCell(firstCellIsHeader: boolean) {
  return (cell: TableCell, index: number) => {
    if (index === 0 && firstCellIsHeader) {
      return (
        <th scope="row" class={classNames('govuk-table__header', cell.classes)} {...extent(cell)}>
          {wordsOf(cell)}
        </th>
      )
    }
    const format = cell.format && `govuk-table__cell--${cell.format}`
    return (
      <td class={classNames('govuk-table__cell', format, cell.classes)} {...extent(cell)}>
        {wordsOf(cell)}
      </td>
    )
  }
}

function extent({ colspan, rowspan, attributes }: TableCell) {
  return { colspan: colspan || undefined, rowspan: rowspan || undefined, ...attributesOf(attributes) }
}
