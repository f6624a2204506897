// A catalogue is one object of messages per language; the French one gives the type.
// The object returned reads the current language at each use, so templates follow a switch in place.
import { language } from './language.svelte';
import { typeset } from './typeset';

function dress(message: unknown): unknown {
  if (typeof message === 'string') return typeset(message, language.locale);
  if (typeof message === 'function') {
    return (...values: unknown[]) => typeset(String(message(...values)), language.locale);
  }
  if (typeof message === 'object' && message !== null) {
    return new Proxy(message, { get: (group, key) => dress(Reflect.get(group, key)) });
  }
  return message;
}

export function catalogue<T extends object>(fr: T, en: T): T {
  return new Proxy(fr, {
    get: (_, key) => dress(Reflect.get(language.current === 'fr' ? fr : en, key)),
  });
}
