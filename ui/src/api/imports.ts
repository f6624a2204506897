// Many counts at once out of a CSV file: shown beforehand, taken whole or not at all, undone as a whole.
import { api } from './client';
import type { Decimal, Id, List, Side } from './types';
import type { OnSent } from './upload';

/** Which column holds what. Without `kpi` all rows are of one KPI, which the input names. */
export interface ImportMapping {
  kpi: string | null;
  on: string;
  quantity: string;
  out_of: string | null;
  note: string | null;
}
export interface ImportInput {
  side?: Side;
  csv: string;
  mapping?: ImportMapping;
  kpi_id?: Id;
}
export interface ImportFault {
  /** As a spreadsheet counts: the names of the columns are row 1. */
  row: number;
  column: string | null;
  code: string;
  message: string;
}
export interface ImportSample {
  row: number;
  kpi_id: Id;
  statement: string;
  on: string;
  on_text: string;
  quantity: Decimal | null;
  quantity_text: string;
  out_of: Decimal | null;
  note: string | null;
}
export interface ImportPreview {
  columns: string[];
  /** Null where the names of the columns suggest nothing. */
  mapping: ImportMapping | null;
  delimiter: string;
  rows: number;
  good: number;
  /** The first 200. */
  faults: ImportFault[];
  /** The first 20. */
  sample: ImportSample[];
}
export interface Import {
  id: Id;
  side: Side;
  rows: number;
  by: string;
  at: string;
  at_text: string;
  undone_at: string | null;
  undone_at_text: string | null;
  may_undo: boolean;
}

export const preview_import = (account_id: Id, input: ImportInput, signal: AbortSignal) =>
  api.post<ImportPreview>(`/accounts/${account_id}/imports/preview`, input, { signal });
/** on_sent: told how much of the file has left; given for a long one. */
export const record_import = (account_id: Id, input: ImportInput, on_sent?: OnSent) =>
  api.post<Import>(`/accounts/${account_id}/imports`, input, on_sent === undefined ? {} : { on_sent });
export const list_imports = (account_id: Id) =>
  api.get<List<Import>>(`/accounts/${account_id}/imports?limit=50`);
export const undo_import = (id: Id) => api.delete(`/imports/${id}`);
