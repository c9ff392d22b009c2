// The rival of the public site: the same words, drawn at each visit as a government service draws them, by Express,
// Nunjucks and the macros of govuk-frontend. It packs nothing, which spares it work.
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { rival, rivalFolder } from './rivals.ts'

type Block = { readonly html: string } | { readonly summary: string; readonly html: string }
/** What stands on the page, taken apart into what the macros are asked for. */
export type GovukPage = {
  readonly title: string
  readonly css: string
  readonly blocks: readonly Block[]
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

const TEMPLATE = `{% extends "govuk/template.njk" %}
{% from "govuk/components/back-link/macro.njk" import govukBackLink %}
{% from "govuk/components/details/macro.njk" import govukDetails %}
{% from "govuk/components/exit-this-page/macro.njk" import govukExitThisPage %}
{% from "govuk/components/footer/macro.njk" import govukFooter %}
{% from "govuk/components/phase-banner/macro.njk" import govukPhaseBanner %}
{% block pageTitle %}{{ title }}{% endblock %}
{% block headIcons %}<link rel="icon" href="data:,">{% endblock %}
{% block head %}<style>{{ css | safe }}</style>{% endblock %}
{% block beforeContent %}
{{ govukPhaseBanner({ tag: { text: "Practice" }, text: "Nobody reads this." }) }}
{{ govukBackLink({ text: "Back to the start", href: "/you" }) }}
{{ govukExitThisPage({ redirectUrl: "/exit" }) }}
{% endblock %}
{% block content %}{% for block in blocks %}
{% if block.summary %}{{ govukDetails({ summaryText: block.summary, html: block.html }) }}{% else %}{{ block.html | safe }}{% endif %}
{% endfor %}{% endblock %}
{% block footer %}{{ govukFooter({ meta: { items: links } }) }}{% endblock %}`

const { default: express } = await rival('express')
const { default: nunjucks } = await rival('nunjucks')
const told = (await json(process.stdin)) as GovukPage

const macros = new nunjucks.FileSystemLoader(join(rivalFolder('govuk-frontend'), 'dist'))
const drawing = new nunjucks.Environment(macros, { autoescape: true })
const page = new nunjucks.Template(TEMPLATE, drawing, 'page.njk', true)

const app = express()
app.disable('x-powered-by')
app.get('/', (_request: unknown, response: { send: (html: string) => void }) => response.send(page.render(told)))
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
