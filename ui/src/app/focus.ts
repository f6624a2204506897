// Where the keyboard stands. A screen that opens takes it to its title; a control that goes away under it (a line taken
// away, a button that has done its work) hands it to what stands beside the gap.

/** To the title of the page. */
export function focus_title(options?: FocusOptions): void {
  const title = document.querySelector<HTMLElement>('h1');
  title?.setAttribute('tabindex', '-1');
  title?.focus(options);
}

const kButtons = 'button, a[href], summary';
const kControls = `${kButtons}, input, select, textarea`;
/** What lies over the page and gives the keyboard back to it: dialogs and toasts. */
const kLayers = 'dialog, [role=status]';
const kParts = 'li, section, fieldset, form, nav, main, dialog';

const is_there = (element: HTMLElement) =>
  !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });
const is_stop = (element: HTMLElement) => element.tabIndex >= 0 && is_there(element);

/** The element in which the gap is. */
const around = ({ startContainer: start }: Range) => (start instanceof Element ? start : start.parentElement);
const next_or_last = (all: readonly HTMLElement[], gap: Range) =>
  all.find((element) => gap.comparePoint(element, 0) > 0) ?? all.at(-1);

/** What has just come in the place of what went, in the same part of the page: a form, the button for the way back. */
const replacement = (added: readonly Node[], gap: Range) =>
  next_or_last(
    [...(around(gap)?.closest(kParts)?.querySelectorAll<HTMLElement>(kControls) ?? [])].filter(
      (element) => added.some((node) => node.contains(element)) && is_stop(element),
    ),
    gap,
  );

/** The nearest of these to the gap: in the smallest part of the page that has any, the next one, else the last before. */
function nearest(gap: Range, wanted: string): HTMLElement | undefined {
  for (let part = around(gap); part !== null && part !== document.body; part = part.parentElement) {
    const found = next_or_last([...part.querySelectorAll<HTMLElement>(wanted)].filter(is_stop), gap);
    if (found !== undefined) return found;
    if (part.matches('main, dialog')) break;
  }
  return undefined;
}

/** Just before the element; it stays in its place when what is around it changes. */
function gap_before(element: HTMLElement): Range {
  const gap = new Range();
  gap.setStartBefore(element);
  return gap;
}

/** Watches over the keyboard until the function returned is called. Whoever points or taps is left alone. */
export function keep_focus(): () => void {
  let is_by_keys = false;
  let held: HTMLElement | null = null;
  let gap = new Range();
  /** Where the keyboard stood on the page, while it is in a layer. */
  let behind: Range | null = null;
  let frame = 0;
  let added: Node[] = [];

  function mend() {
    frame = 0;
    const now_added = added;
    added = [];
    const now = document.activeElement;
    const is_elsewhere = now !== null && now !== document.body && now !== held;
    if (held === null || is_elsewhere || (held.isConnected && is_there(held))) return;
    if (held.localName === 'h1') return focus_title({ preventScroll: true });
    if (!is_by_keys) return;
    const place = around(gap)?.closest('dialog[open]') ? gap : (behind ?? gap);
    const next =
      replacement(now_added, place) ??
      (held.matches(kButtons) ? nearest(place, kButtons) : undefined) ??
      nearest(place, kControls);
    if (next === undefined) focus_title();
    else next.focus();
  }

  const observer = new MutationObserver((records) => {
    if (held === null) return;
    for (const { addedNodes } of records) added.push(...addedNodes);
    if (frame === 0) frame = requestAnimationFrame(mend);
  });

  function hold({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return;
    if (target.closest(kLayers) === null) behind = null;
    else behind ??= gap;
    // What was there before takes nobody's place.
    observer.takeRecords();
    added = [];
    held = target;
    gap = gap_before(target);
  }

  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener('keydown', () => (is_by_keys = true), { signal, capture: true });
  addEventListener('pointerdown', () => (is_by_keys = false), { signal, capture: true });
  addEventListener('focusin', hold, { signal });
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    listening.abort();
  };
}
