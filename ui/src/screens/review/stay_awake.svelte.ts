// The screen of the room does not go dark in the middle of a sentence, where the browser can keep it on.

/** To be called while a component is built. */
export function stay_awake(): void {
  $effect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let is_gone = false;
    // The browser lets go of it whenever the page is hidden.
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (is_gone) void lock?.release();
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      is_gone = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  });
}
