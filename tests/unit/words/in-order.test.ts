import { expect, test } from "vitest";
import { inOrder } from "@/lib/in-order.ts";

test("names stand where people look them up, whatever language the machine has", () => {
  const names = [
    "Ägidius Amann",
    "anna Bauer",
    "Anna Bauer",
    "de Boer",
    "Olaf Ohm",
    "Özgür Demir",
    "Zoe Zahn",
  ];
  expect([...names].reverse().sort(inOrder)).toEqual(names);
});
