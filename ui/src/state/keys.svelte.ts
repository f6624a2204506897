// Whether single keys act (« ? », « g » then a letter): a choice of this device, since speech input may press them.
const kStorageKey = 'qvr.single_keys';

function stored(): boolean {
  try {
    return localStorage.getItem(kStorageKey) !== 'off';
  } catch {
    return true;
  }
}

class Keys {
  single = $state(stored());
  /** The list of keys is shown. */
  is_listed = $state(false);

  set_single(on: boolean): void {
    this.single = on;
    try {
      localStorage.setItem(kStorageKey, on ? 'on' : 'off');
    } catch {
      // Private windows may refuse storage; the choice then lasts as long as the page.
    }
  }
}

export const keys = new Keys();
