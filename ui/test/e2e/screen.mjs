// What a page shows, as a person would read it or hear it.

// Runs in the page. Each entry: kind (text, or the attribute it stands in), text, and for what it counts:
//   shape   part of the screen's structure, which is the same in every language (announcements come and go)
//   spoken  in the language of the page, not marked as a passage in another
function read_page() {
  const page_language = document.documentElement.lang.slice(0, 2);
  const entries = [];
  const add = (element, kind, raw) => {
    const text = raw.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
    if (text === '') return;
    const language = element.closest('[lang]')?.getAttribute('lang').slice(0, 2);
    entries.push({
      kind,
      text,
      shape: element.closest('[aria-live], [role=status]') === null && kind !== 'option',
      spoken: language === page_language,
    });
  };
  const is_shown = (element) => element.checkVisibility({ visibilityProperty: true });
  add(document.documentElement, 'title', document.title);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement;
      if (parent.closest('script, style, noscript, select') === null && is_shown(parent))
        add(parent, 'text', node.data);
    } else if (node.localName === 'select' && is_shown(node)) {
      // The order of a list follows the alphabet of its language; what is chosen does not.
      for (const option of node.options) add(node, 'option', option.text);
      if (node.options.length < 30) add(node, 'chosen', node.selectedOptions[0]?.text ?? '');
    } else if (is_shown(node)) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-roledescription']) {
        if (node.hasAttribute(name)) add(node, name, node.getAttribute(name));
      }
    }
  }
  return entries;
}

export const texts_of = (page) => page.evaluate(read_page);

/** Names of time zones as the database writes them are no language. */
export const is_worded = ({ kind, text }) => !(kind === 'option' && /^[\w-]+\/[\w /-]+$/.test(text));

/** Whether the page can be scrolled sideways, which no screen may. */
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Visible words and numbers smaller than `least` px: the wall of a meeting room is read from four metres. */
export const small_texts = (page, least) =>
  page.evaluate((px) => {
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!/[\p{L}\p{N}]/u.test(node.data) || parent.closest('option, .visually-hidden') !== null) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      // A drawing has units of its own.
      const scale = parent instanceof SVGGraphicsElement ? parent.getScreenCTM().a : 1;
      const size = Math.round(Number.parseFloat(getComputedStyle(parent).fontSize) * scale * 10) / 10;
      if (size < px) found.add(`${size} px: ${node.data.trim().slice(0, 40)}`);
    }
    return [...found];
  }, least);

/** Runs look() while the page also shows `text`; for controls. */
export async function with_text(page, text, size, look) {
  const mark = await page.evaluateHandle(
    ([words, px]) => {
      const element = document.createElement('p');
      element.textContent = words;
      element.style.fontSize = px;
      document.body.append(element);
      return element;
    },
    [text, size],
  );
  try {
    return await look();
  } finally {
    await mark.evaluate((element) => element.remove());
  }
}
