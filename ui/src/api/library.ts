// The library of countable examples: ours, and the organization's own.
import { api, query } from './client';
import type { Id, KpiExample, KpiExampleInput, List } from './types';

export interface LibrarySearch {
  factor?: string | null;
  q?: string;
  /** The hidden ones too. */
  hidden?: boolean;
}

const kMost = 200;

/** All that are found, in the order of the factors. */
export async function list_examples({ factor, q, hidden }: LibrarySearch): Promise<KpiExample[]> {
  const items: KpiExample[] = [];
  let cursor: string | null = null;
  do {
    const search = query({ factor, q, hidden: hidden ? true : null, limit: kMost, cursor });
    const { data }: { data: List<KpiExample> } = await api.get<List<KpiExample>>(`/kpi-library${search}`);
    items.push(...data.items);
    cursor = data.next;
  } while (cursor !== null);
  return items;
}

export const get_example = (id: Id) => api.get<KpiExample>(`/kpi-library/${id}`);
export const create_example = (input: KpiExampleInput) => api.post<KpiExample>('/kpi-library', input);
export const patch_example = (id: Id, input: Partial<KpiExampleInput>) =>
  api.patch<KpiExample>(`/kpi-library/${id}`, input);
export const remove_example = (id: Id) => api.delete(`/kpi-library/${id}`);
export const hide_example = (id: Id, hidden: boolean) =>
  api.put<KpiExample>(`/kpi-library/${id}/hidden`, { hidden });
