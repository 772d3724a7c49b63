import { csvLine, safeCell } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/csv';

/** Spreadsheets take a file without it for something else than UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Answers with a CSV file, line by line, so that no text grows beyond the platform's limit. */
export function answerCsv(fileName: string, rows: string[][]): void {
    response.setContentType('text/csv;charset=UTF-8');
    response.setHttpHeader('Content-Disposition', 'attachment; filename="' + fileName + '"');
    response.writer.print(BYTE_ORDER_MARK);
    rows.forEach((row) => {
        response.writer.print(csvLine(row.map(safeCell)) + '\r\n');
    });
}
