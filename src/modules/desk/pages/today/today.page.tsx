export function TodayPage({ name }: { name: string }) {
  return <h1 class="govuk-heading-l">Today, {name}</h1>
}
