-- Why somebody declined is confidential like everything they say: sealed, not written plainly.
alter table mentoring.decline_reasons drop column reason;
alter table mentoring.decline_reasons add column sealed bytea not null;
