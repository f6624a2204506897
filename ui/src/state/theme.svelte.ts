// Light, dark, projector, or as the device: a choice of this device, not of the person.
export type Theme = 'system' | 'light' | 'dark' | 'projector';
export const kThemes: readonly Theme[] = ['system', 'light', 'dark', 'projector'];

const kStorageKey = 'qvr.theme';

function stored(): Theme {
  try {
    const text = localStorage.getItem(kStorageKey);
    return kThemes.find((theme) => theme === text) ?? 'system';
  } catch {
    return 'system';
  }
}

class ThemeChoice {
  current: Theme = $state(stored());

  apply(): void {
    document.documentElement.dataset.theme = this.current;
  }

  set(theme: Theme): void {
    this.current = theme;
    this.apply();
    try {
      localStorage.setItem(kStorageKey, theme);
    } catch {
      // Private windows may refuse storage; the choice then lasts as long as the page.
    }
  }
}

export const theme = new ThemeChoice();
