/** A queue of (distance, item), nearest first; equal distances by item. Whole numbers, items below 2^20 apart. */
export class Heap {
  #keys = new Float64Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#size = 0;
  }

  push(distance: number, item: number): void {
    const key = distance * ITEMS + item;
    if (this.#size === this.#keys.length) {
      const more = new Float64Array(2 * this.#size);
      more.set(this.#keys);
      this.#keys = more;
    }
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.#keys[parent]! <= key) break;
      this.#keys[hole] = this.#keys[parent]!;
      hole = parent;
    }
    this.#keys[hole] = key;
  }

  get nearest(): number {
    return Math.floor(this.#keys[0]! / ITEMS);
  }

  /** Takes the nearest item out. */
  pop(): number {
    const item = this.#keys[0]! % ITEMS;
    const key = this.#keys[--this.#size]!;
    let hole = 0;
    for (let child = 1; child < this.#size; child = 2 * hole + 1) {
      if (child + 1 < this.#size && this.#keys[child + 1]! < this.#keys[child]!) child++;
      if (this.#keys[child]! >= key) break;
      this.#keys[hole] = this.#keys[child]!;
      hole = child;
    }
    this.#keys[hole] = key;
    return item;
  }
}

const ITEMS = 2 ** 21;
