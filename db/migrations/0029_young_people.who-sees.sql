-- The card says of each lead professional who else in the young person's life has the same number, by who they are and
-- nothing more: a number that would reach a family is read on the card and never rings at a tap.

create or replace function young_people.card_person(of uuid) returns table (id uuid, given_name text, family_name text,
    preferred_name text, date_of_birth date, died_on date, safe_contact jsonb, leads jsonb, until timestamptz)
  stable rows 1 security definer language plpgsql set search_path = '' as $$
begin
  if not viewer.holds_card(of) then return; end if;
  return query
  with whole as (select of || array(select j.id from young_people.young_person j where j.merged_into = of and not j.restricted) as ids)
  select y.id, y.given_name, y.family_name, y.preferred_name, y.date_of_birth, y.died_on, to_jsonb(s),
    (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'relationship', c.relationship, 'telephone', c.telephone,
        'safeToContact', c.safe_to_contact, 'sharedWith', (
          select coalesce(jsonb_agg(jsonb_build_object('relationship', o.relationship, 'safeToContact', o.safe_to_contact)), '[]')
          from young_people.connection o
          where o.young_person_id = any (w.ids) and o.id <> c.id and o.ended_at is null
            and regexp_replace(o.telephone, '\D', '', 'g') <> ''
            and right(regexp_replace(o.telephone, '\D', '', 'g'), 9) = right(regexp_replace(c.telephone, '\D', '', 'g'), 9)))
        order by c.added_at, c.id), '[]')
      from young_people.connection c
      where c.young_person_id = any (w.ids) and c.lead_professional and c.ended_at is null),
    (select max(o.until) from young_people.card_opening o
      where o.opened_by = viewer.id() and o.young_person_id = of and o.opened_at <= viewer.now())
  from whole w join young_people.young_person y on y.id = of
    left join young_people.safe_contact s on s.young_person_id = y.id;
end $$;
