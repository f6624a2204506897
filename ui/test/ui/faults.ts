// What axe finds in what is mounted: WCAG 2.2 A and AA and its own good practice.
import axe, { type RuleObject } from 'axe-core';

// These look at the whole page, of which only a part is mounted.
const kWholePage: RuleObject = { region: { enabled: false }, 'landmark-one-main': { enabled: false } };

/** One line a fault; rules: more that do not suit what is mounted. */
export async function faults(root: Element = document.body, rules: RuleObject = {}): Promise<string[]> {
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { ...kWholePage, ...rules },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
