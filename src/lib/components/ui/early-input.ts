type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the fields of a page held, and which of its parts were unfolded, when its script began to run. */
export interface EarlyInput {
  readonly fields: readonly { readonly field: Field; readonly checked: boolean; readonly value: string }[];
  readonly folds: readonly { readonly fold: HTMLDetailsElement; readonly open: boolean }[];
}

/**
 * On a slow phone people choose before the script runs, and the script would draw the fields as the server sent them.
 * Read while a page is made; without a document, and where the page has no such form yet, there is nothing.
 */
export function readEarlyInput(selector: string): EarlyInput {
  if (typeof document === 'undefined') return { fields: [], folds: [] };
  const fields = document.querySelectorAll<Field>(
    `${selector} input, ${selector} select, ${selector} textarea`,
  );
  const folds = document.querySelectorAll<HTMLDetailsElement>(`${selector} details`);
  return {
    fields: [...fields].map((field) => ({
      field,
      checked: field instanceof HTMLInputElement && field.checked,
      value: field.value,
    })),
    folds: [...folds].map((fold) => ({ fold, open: fold.open })),
  };
}

/** Puts it back once the page runs; answers whether any field had been changed. */
export function keepEarlyInput({ fields, folds }: EarlyInput): boolean {
  for (const { fold, open } of folds) fold.open = open;
  let isChanged = false;
  for (const { field, checked, value } of fields) {
    if (field.value !== value) {
      field.value = value;
      isChanged = true;
    }
    if (field instanceof HTMLInputElement && field.checked !== checked) {
      field.checked = checked;
      isChanged = true;
    }
  }
  return isChanged;
}
