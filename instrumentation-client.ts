/**
 * What somebody types, ticks or chooses before the page is awake counts as soon as it is.
 *
 * React takes over what the server has written without looking at what fields hold by then. A field whose value lives
 * in state would show one thing and mean another, and a box would be ticked that nobody was told of. So everybody who
 * listens is told again, once, when React has come to that field.
 */
type Typed = HTMLInputElement | HTMLTextAreaElement;
type Fiber = { alternate: Fiber | null; return: Fiber | null; flags: number };
type Early = Typed | HTMLSelectElement;

const LOOK_AGAIN = 50; // ms
const early = new Map<Early, string>();

document.querySelectorAll<Early>("input, textarea, select").forEach((field) => {
  if (isTouched(field)) remember(field);
});
for (const event of ["input", "change"])
  document.addEventListener(
    event,
    ({ target }) => {
      if (!isField(target)) return;
      if (isAwake(target)) early.delete(target);
      else remember(target);
    },
    { capture: true },
  );

function remember(field: Early): void {
  if (early.size === 0) setTimeout(tellThoseAwake, LOOK_AGAIN);
  early.set(field, field.value);
}

function tellThoseAwake(): void {
  for (const [field, value] of [...early]) {
    if (field.isConnected && !isAwake(field)) continue;
    early.delete(field);
    if (field.isConnected) tell(field, value);
  }
  if (early.size > 0) setTimeout(tellThoseAwake, LOOK_AGAIN);
}

/** React hears only what is another value than it knows. A plain `click` event ticks nothing, and is what it hears. */
function tell(field: Early, value: string): void {
  const box = isBox(field);
  if (field instanceof HTMLInputElement && field.type === "radio" && !field.checked) return;
  if (!box) field.value = value;
  const { _valueTracker: known } = field as Early & { _valueTracker?: { setValue(value: string): void } };
  known?.setValue(box ? String(!field.checked) : `not ${value}`);
  const event = box ? "click" : field instanceof HTMLSelectElement ? "change" : "input";
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

function isTouched(field: Early): boolean {
  if (field instanceof HTMLSelectElement) {
    const given = [...field.options].findIndex((option) => option.defaultSelected);
    return field.options.length > 0 && field.selectedIndex !== Math.max(given, 0);
  }
  return isBox(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

function isField(target: EventTarget | null): target is Early {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

function isBox(field: Early): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
}

/** As React asks itself whether something is mounted: nothing above it is about to be placed (2) or hydrated (4096). */
function isAwake(field: Early): boolean {
  const key = Object.keys(field).find((name) => name.startsWith("__reactFiber$"));
  let fiber = key ? (field as unknown as Record<string, Fiber>)[key] : null;
  if (!fiber) return false;
  for (; fiber && !fiber.alternate; fiber = fiber.return) if (fiber.flags & (2 | 4096)) return false;
  return true;
}
