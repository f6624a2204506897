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

const is_there = (element: HTMLElement) =>
  !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });

/** The element in which the gap is. */
const around = ({ startContainer: start }: Range) => (start instanceof Element ? start : start.parentElement);

/** The nearest of these to the gap: in the smallest part of the page that has any, the next one, else the last before. */
function nearest(gap: Range, wanted: string): HTMLElement | undefined {
  for (let part = around(gap); part !== null && part !== document.body; part = part.parentElement) {
    const all = [...part.querySelectorAll<HTMLElement>(wanted)].filter(
      (element) => element.tabIndex >= 0 && is_there(element),
    );
    const found = all.find((element) => gap.comparePoint(element, 0) > 0) ?? all.at(-1);
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

  function hold({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return;
    if (target.closest(kLayers) === null) behind = null;
    else behind ??= gap;
    held = target;
    gap = gap_before(target);
  }

  function mend() {
    frame = 0;
    const now = document.activeElement;
    const is_elsewhere = now !== null && now !== document.body && now !== held;
    if (held === null || is_elsewhere || (held.isConnected && is_there(held))) return;
    if (held.localName === 'h1') return focus_title({ preventScroll: true });
    if (!is_by_keys) return;
    const place = around(gap)?.closest('dialog[open]') ? gap : (behind ?? gap);
    const next = (held.matches(kButtons) ? nearest(place, kButtons) : undefined) ?? nearest(place, kControls);
    if (next === undefined) focus_title();
    else next.focus();
  }

  const observer = new MutationObserver(() => {
    if (frame === 0 && held !== null) frame = requestAnimationFrame(mend);
  });
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
