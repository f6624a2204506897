/** A table beside a picture: the first cell of a row is its heading. */
export interface Column {
  title: string;
  is_number?: boolean;
  /** Said by the client: in blue. */
  is_client?: boolean;
}
export interface Table {
  columns: Column[];
  rows: string[][];
}
