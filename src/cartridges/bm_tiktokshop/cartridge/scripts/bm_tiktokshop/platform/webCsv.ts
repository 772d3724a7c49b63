import { csvLine, spreadsheetCell } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/csv';

/** Byte order mark: without it spreadsheets do not read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Answers with a CSV file, written line by line because of the platform's quota for the length of a text. */
export function answerCsv(fileName: string, rows: string[][]): void {
    response.setContentType('text/csv;charset=UTF-8');
    response.setHttpHeader('Content-Disposition', 'attachment; filename="' + fileName + '"');
    response.writer.print(BYTE_ORDER_MARK);
    rows.forEach((row) => {
        response.writer.print(csvLine(row.map(spreadsheetCell)) + '\r\n');
    });
}
