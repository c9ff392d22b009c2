-- The figures of a period, and the rows behind them, are found by an index alone: what a figure is made of, and what decides
-- who sees a row, has to stand in the index whole. The day a referral reached us in London is a column of its own, because
-- behind row security an index on a day that is worked out is not trusted.

alter table referrals.referral add column received_on date not null
  generated always as ((received_at at time zone 'Europe/London')::date) stored;
drop index referrals.referral_by_day;
create index referral_counted on referrals.referral (received_on, id) include (state, restricted, young_person_id);
create or replace view reporting.referral as
  select r.received_on, r.state, r.district, r.referrer_agency as source from referrals.referral r;

drop index promises.promise_due;
create index promise_counted on promises.promise (due_on, id) include (state, settled_on, young_person_id)
  where due_on is not null;
