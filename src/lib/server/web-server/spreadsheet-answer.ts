const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as a file that the browser keeps under this name, without its ending. */
export function spreadsheetAnswer(file: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(file, {
    headers: { 'content-type': XLSX, 'content-disposition': `attachment; filename="${name}.xlsx"` },
  });
}
