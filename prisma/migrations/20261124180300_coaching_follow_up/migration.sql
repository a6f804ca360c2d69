-- Did it hold? The level that is seen ninety days after the end. (A new value of an enum comes alone.)
alter type coaching.assessment_occasion add value 'follow_up';
