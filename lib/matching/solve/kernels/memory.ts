/** Whole numbers in linear memory. The caller lays the arrays out (market.ts) and says where each begins. */

export function at(array: usize, index: i32): i32 {
  return load<i32>(array + ((<usize>index) << 2));
}

export function put(array: usize, index: i32, value: i32): void {
  store<i32>(array + ((<usize>index) << 2), value);
}
