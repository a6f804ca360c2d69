import { Heap } from "./heap.ts";

/**
 * The two sides of a market as a search sees them. Agents look for an object: mentees for a place, or, the other
 * way round, places that stay empty at a price for a mentee. What holds of any pair: gain + price ≥ score.
 */
export type Sides = {
  readonly gains: Float64Array;
  readonly prices: Float64Array;
  /** An object that can be had without displacing anybody. */
  readonly isFree: (object: number) => boolean;
  /** Calls `each` with the agents that would have to make way. */
  readonly holders: (object: number, each: (agent: number) => void) => void;
  /** The objects an agent knows, as pairs (object, score). */
  readonly listOf: (agent: number) => { from: Int32Array; start: number; end: number };
  /** No object that the agent does not know is worth more than this, less its price. */
  readonly bounds: Float64Array;
  /** Lists more, and lowers the bound. */
  readonly lookFurther: (agent: number) => void;
  /** Gives an object to an agent; HOME: the agent does without. */
  readonly give: (object: number, agent: number, score: number) => void;
};

/** Where an agent gains nothing and pays nothing. */
export const HOME = -1;

/**
 * The cheapest chain of changes from an agent without an object to a free object or to doing without, by Dijkstra's
 * search over reduced costs. An agent's list may be short: the search goes on to look further as soon as something
 * not listed could be nearer than all else. So it is exact whatever was listed.
 */
export class Search {
  readonly #sides: Sides;
  readonly #queue = new Heap();
  readonly #distance: Float64Array;
  readonly #labelled: Int32Array;
  readonly #from: Int32Array;
  readonly #score: Int32Array;
  readonly #agentDistance: Float64Array;
  readonly #reached: Int32Array;
  readonly #via: Int32Array;
  #round = 0;
  #agents: number[] = [];
  #settled: number[] = [];
  #length = Infinity;
  #end = HOME;
  #endFrom = HOME;

  constructor(sides: Sides) {
    const objects = sides.prices.length;
    const agents = sides.gains.length;
    this.#sides = sides;
    this.#distance = new Float64Array(objects);
    this.#labelled = new Int32Array(objects);
    this.#from = new Int32Array(objects);
    this.#score = new Int32Array(objects);
    this.#agentDistance = new Float64Array(agents);
    this.#reached = new Int32Array(agents);
    this.#via = new Int32Array(agents);
  }

  /** Makes the changes of the cheapest chain, and moves prices and gains so that what holds of pairs still does. */
  run(source: number): void {
    this.#round++;
    this.#queue.clear();
    this.#agents = [];
    this.#settled = [];
    this.#length = Infinity;
    this.#reach(source, 0, HOME);
    const objects = this.#distance.length;
    while (this.#queue.size > 0 && this.#queue.nearest < this.#length) {
      const distance = this.#queue.nearest;
      const item = this.#queue.pop();
      if (item >= objects) {
        this.#sides.lookFurther(item - objects);
        this.#expand(item - objects);
      } else if (this.#distance[item] === distance && this.#labelled[item] === this.#round) {
        this.#labelled[item] = -this.#round;
        this.#settled.push(item);
        this.#sides.holders(item, (agent) => this.#reach(agent, distance, item));
      }
    }
    this.#reprice();
    this.#change();
  }

  #reach(agent: number, distance: number, via: number): void {
    if (this.#reached[agent] === this.#round) return;
    this.#reached[agent] = this.#round;
    this.#agentDistance[agent] = distance;
    this.#via[agent] = via;
    this.#agents.push(agent);
    this.#expand(agent);
  }

  #expand(agent: number): void {
    const { gains, prices, bounds } = this.#sides;
    const at = this.#agentDistance[agent]! + gains[agent]!;
    if (at < this.#length) this.#endAt(HOME, agent, at);
    const { from, start, end } = this.#sides.listOf(agent);
    for (let entry = start; entry < end; entry += 2) {
      const object = from[entry]!;
      const distance = at + prices[object]! - from[entry + 1]!;
      if (distance < this.#length) this.#label(object, agent, distance, from[entry + 1]!);
    }
    const horizon = at - Math.max(0, bounds[agent]!);
    if (horizon < this.#length) this.#queue.push(horizon, prices.length + agent);
  }

  #label(object: number, agent: number, distance: number, score: number): void {
    const label = this.#labelled[object]!;
    if (label === -this.#round || (label === this.#round && this.#distance[object]! <= distance)) return;
    this.#labelled[object] = this.#round;
    this.#distance[object] = distance;
    this.#from[object] = agent;
    this.#score[object] = score;
    if (this.#sides.isFree(object)) this.#endAt(object, agent, distance);
    else this.#queue.push(distance, object);
  }

  #endAt(object: number, agent: number, length: number): void {
    this.#length = length;
    this.#end = object;
    this.#endFrom = agent;
  }

  #reprice(): void {
    const { prices, gains } = this.#sides;
    for (const object of this.#settled) prices[object]! += this.#length - this.#distance[object]!;
    for (const agent of this.#agents) gains[agent]! -= this.#length - this.#agentDistance[agent]!;
  }

  #change(): void {
    let object = this.#end;
    for (let agent = this.#endFrom; ; agent = this.#from[object]!) {
      this.#sides.give(object, agent, object === HOME ? 0 : this.#score[object]!);
      if (this.#via[agent] === HOME) return;
      object = this.#via[agent]!;
    }
  }
}
