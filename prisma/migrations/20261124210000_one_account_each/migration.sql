-- At one provider a person is one account: a second subject with the same mail address is somebody else.
create unique index identities_provider_person_id_key on ops.identities (provider, person_id);
