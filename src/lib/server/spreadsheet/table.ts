/** A table of texts as a file. */
export interface Table {
  readonly sheet: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}
