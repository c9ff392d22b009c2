import { plurals } from './character-count.tsx'
import { type ControlProps, describedByOf, LabelledControl } from './form-group.tsx'
import { type Attributes, attributesOf, classNames } from './markup.ts'

export interface FileUploadProps extends ControlProps {
  multiple?: boolean | undefined
  /** Wraps the control for the script that gives it a drop zone. */
  javascript?: boolean | undefined
  wrapperClasses?: string | undefined
  wrapperAttributes?: Attributes | undefined
  chooseFilesButtonText?: string | undefined
  noFileChosenText?: string | undefined
  multipleFilesChosenText?: Readonly<Record<string, string>> | undefined
  dropInstructionText?: string | undefined
  enteredDropZoneText?: string | undefined
  leftDropZoneText?: string | undefined
}

/** A document to send. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id || props.name
  const control = (
    <input
      class={classNames('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled === true}
      multiple={props.multiple === true}
      aria-describedby={describedByOf(props, id)}
      {...attributesOf(props.attributes)}
    />
  )
  return (
    <LabelledControl {...props}>
      {props.javascript ? <div {...dropZone(props)}>{control}</div> : control}
    </LabelledControl>
  )
}

function dropZone(props: FileUploadProps): Record<string, string> {
  return attributesOf({
    class: classNames('govuk-file-upload-wrapper', props.wrapperClasses),
    'data-module': 'govuk-file-upload',
    'data-i18n.choose-files-button': props.chooseFilesButtonText,
    'data-i18n.no-file-chosen': props.noFileChosenText,
    ...plurals('multiple-files-chosen', props.multipleFilesChosenText),
    'data-i18n.drop-instruction': props.dropInstructionText,
    'data-i18n.entered-drop-zone': props.enteredDropZoneText,
    'data-i18n.left-drop-zone': props.leftDropZoneText,
    ...props.wrapperAttributes,
  })
}
