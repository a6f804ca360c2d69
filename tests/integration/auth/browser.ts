/** The cookies of one browser. */
export type Jar = Map<string, string>;
let jar: Jar = new Map();
let address = "10.0.0.1";

/** From where whatever comes next is asked. */
export const comesFrom = (from: string): void => void (address = from);

/** Does something in this browser, as `next/headers` shows it to the application. */
export function inBrowser<T>(cookies: Jar, work: () => Promise<T>): Promise<T> {
  jar = cookies;
  return work();
}

/** In place of `next/headers`, which only a server has. */
export const cookies = () =>
  Promise.resolve({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => void jar.set(name, value),
  });
export const headers = () =>
  Promise.resolve(new Headers({ "user-agent": "Firefox/150.0 (Windows)", "x-forwarded-for": address }));
