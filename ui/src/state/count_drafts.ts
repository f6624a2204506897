// What was typed of a count and not saved: kept for whoever typed it while the page is up, so that a slip loses nothing.
import type { Id } from '../api/types';
import { session } from './session.svelte';

export interface CountDraft {
  quantity: string;
  out_of: string;
  on: string;
  note: string;
  for_client: boolean;
}

const drafts = new Map<string, CountDraft>();

/** The draft of one KPI, or of the correction of one of its lines. */
export function count_draft(kpi_id: Id, corrects: Id | null) {
  const key = [session.me?.id, kpi_id, corrects].join(' ');
  return {
    kept: drafts.get(key) ?? null,
    keep: (draft: CountDraft) => void drafts.set(key, draft),
    drop: () => void drafts.delete(key),
  };
}
