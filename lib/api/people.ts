import "server-only";
import { getProfile, pageOfColleagues } from "../people/person/queries.ts";
import { get } from "./endpoint.ts";
import { ListPeople, Me, Nothing, OnePerson, People, Profile } from "./schema.ts";

export const people = [
  get({
    path: "/me",
    scope: null,
    summary: "Whose token this is, and what it may do",
    input: Nothing,
    answer: Me,
    async run({ actor, scopes, expiresAt }) {
      const person = await getProfile(actor, actor.personId);
      return { ...person, scopes: [...scopes], expiresAt: expiresAt.toISOString() };
    },
  }),
  get({
    path: "/people",
    scope: "people:read",
    summary: "The directory, page by page",
    input: ListPeople,
    answer: People,
    async run({ actor }, { search, after, limit }) {
      const data = await pageOfColleagues(actor, { search, after: after ?? null, take: limit });
      return { data, next: data.length === limit ? (data.at(-1)?.id ?? null) : null };
    },
  }),
  get({
    path: "/people/{personId}",
    scope: "people:read",
    summary: "A colleague, with their manager of record",
    input: OnePerson,
    answer: Profile,
    run: ({ actor }, { personId }) => getProfile(actor, personId),
  }),
];
