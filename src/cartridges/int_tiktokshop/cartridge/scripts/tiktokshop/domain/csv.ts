/**
 * The fields of one CSV line, RFC 4180: quotes around a field, two of them for one inside. A field has no line breaks.
 * @returns null if a quote is not closed, or stands in the middle of a field
 */
export function csvFields(line: string): string[] | null {
    const fields: string[] = [];
    let rest = line;
    for (;;) {
        const match = /^(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/.exec(rest);
        if (!match) {
            return null;
        }
        const isQuoted = rest.charAt(0) === '"';
        fields.push(isQuoted ? (match[1] || '').replace(/""/g, '"') : match[2] || '');
        if (match[3] !== ',') {
            return fields;
        }
        rest = rest.substring(match[0].length);
    }
}

/** One CSV line; fields are quoted where they have to be. */
export function csvLine(fields: string[]): string {
    return fields.map((field) => (/[",\r\n]/.test(field) ? '"' + field.replace(/"/g, '""') + '"' : field)).join(',');
}

/** A field that no spreadsheet takes for a formula: an apostrophe before it makes it text. Source: OWASP, CSV injection. */
export function safeCell(field: string): string {
    return /^[\s]*[=+\-@|%]|^[\t\r\n]/.test(field) ? "'" + field : field;
}
