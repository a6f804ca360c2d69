-- An engagement that a manager or a coach offers waits for its client. A new value of an enum can be used only
-- after it is committed, so it comes alone.
alter type coaching.engagement_state add value 'offered' before 'active';
alter type coaching.engagement_state add value 'declined';
