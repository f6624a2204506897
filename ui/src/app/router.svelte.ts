// Routes by path, the same in both languages; each screen is loaded when first shown.
import type { Component } from 'svelte';

export type Params = Record<string, string>;
// biome-ignore lint/suspicious/noExplicitAny: a screen declares its own props, filled from the path
type Screen = Component<any>;

export interface Route {
  /** "/clients/:id"; a name after ":" becomes a prop of the screen. */
  path: string;
  load: () => Promise<{ default: Screen }>;
  /** page: inside the shell with its header and menu. bare: the screen fills the window. */
  frame?: 'page' | 'bare';
  /** Shown to people who are not signed in. */
  is_public?: boolean;
}

export interface Match {
  route: Route;
  params: Params;
}

/** The params when the path has the shape of the pattern, null otherwise. */
export function match_path(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/');
  const given = (path.length > 1 ? path.replace(/\/+$/, '') : path).split('/');
  if (wanted.length !== given.length) return null;
  const params: Params = {};
  for (const [i, part] of wanted.entries()) {
    const text = given[i] ?? '';
    if (part.startsWith(':')) {
      if (text === '') return null;
      try {
        params[part.slice(1)] = decodeURIComponent(text);
      } catch {
        return null;
      }
    } else if (part !== text) {
      return null;
    }
  }
  return params;
}

/** The first route of this path; literal parts are listed before names, so order decides. */
export function find_route(routes: readonly Route[], path: string): Match | null {
  for (const route of routes) {
    const params = match_path(route.path, path);
    if (params !== null) return { route, params };
  }
  return null;
}

type LeaveGuard = () => boolean;

class Router {
  path = $state(typeof location === 'undefined' ? '/' : location.pathname);
  search = $state(typeof location === 'undefined' ? '' : location.search);
  /** Changes when the screen is to be built anew at the same address. */
  visit = $state(0);
  #guard: LeaveGuard | null = null;

  get query(): URLSearchParams {
    return new URLSearchParams(this.search);
  }

  /** Asks before leaving: the guard answers false to stay. The function returned takes it away again. */
  guard(may_leave: LeaveGuard): () => void {
    this.#guard = may_leave;
    return () => {
      if (this.#guard === may_leave) this.#guard = null;
    };
  }

  go(to: string, { replace = false } = {}): void {
    const url = new URL(to, location.href);
    if (url.pathname !== this.path && this.#guard !== null && !this.#guard()) return;
    history[replace ? 'replaceState' : 'pushState'](null, '', url);
    this.#read();
  }

  /** Builds the current screen anew, after something it shows was changed from elsewhere. */
  refresh(): void {
    this.visit += 1;
  }

  #read(): void {
    if (this.path !== location.pathname) this.#guard = null;
    this.path = location.pathname;
    this.search = location.search;
  }

  /** Follows links and the browser's own buttons; returns the way to stop. */
  start(): () => void {
    const on_pop = () => {
      if (location.pathname !== this.path && this.#guard !== null && !this.#guard()) {
        history.pushState(null, '', this.path + this.search);
        return;
      }
      this.#read();
    };
    const on_click = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.('a');
      if (!link || !is_plain_click(event) || !is_ours(link)) return;
      event.preventDefault();
      this.go(link.href);
    };
    addEventListener('popstate', on_pop);
    document.addEventListener('click', on_click);
    return () => {
      removeEventListener('popstate', on_pop);
      document.removeEventListener('click', on_click);
    };
  }
}

function is_plain_click(event: MouseEvent): boolean {
  const with_key = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return !event.defaultPrevented && event.button === 0 && !with_key;
}

function is_ours(link: HTMLAnchorElement): boolean {
  const opens_elsewhere = link.target !== '' || link.hasAttribute('download');
  const is_anchor = link.getAttribute('href')?.startsWith('#') ?? true;
  const is_api = link.pathname.startsWith('/api/');
  return link.origin === location.origin && !opens_elsewhere && !is_anchor && !is_api;
}

export const router = new Router();
