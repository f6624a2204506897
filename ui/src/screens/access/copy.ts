/** Puts text on the clipboard; false where the browser refuses, as it does on pages that are not secure. */
export async function copy_text(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
