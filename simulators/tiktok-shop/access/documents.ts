import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';

const BEGINNING = '/documents/';

/** Address of a document, which needs no token. @param origin - of the call that asks for it */
export function documentUrl(origin: string, ...names: string[]): string {
    return origin + BEGINNING + names.map(encodeURIComponent).join('/') + '.pdf';
}

/** A document that a call has told of: a page with its names. @returns null if the path is another */
export function documentAnswer(url: URL): HttpAnswer | null {
    if (!url.pathname.startsWith(BEGINNING) || !url.pathname.endsWith('.pdf')) {
        return null;
    }
    const names = url.pathname.slice(BEGINNING.length, -'.pdf'.length).split('/');
    return { status: 200, headers: { 'content-type': 'application/pdf' }, body: pdfOf(names) };
}

/** A document of one page of 4 by 6 inches, with a line for each text. Source: ISO 32000-1, 7.5. */
function pdfOf(lines: string[]): string {
    const shown = lines.map((line) => `(${line.replace(/[^\w -]/g, '?')}) Tj 0 -20 Td`).join(' ');
    const content = `BT /F1 12 Tf 20 400 Td ${shown} ET`;
    const objects = [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 288 432] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
    ];
    let text = '%PDF-1.4\n';
    const entries = objects.map((object, index) => {
        const offset = String(text.length).padStart(10, '0');
        text += `${index + 1} 0 obj\n${object}\nendobj\n`;
        return `${offset} 00000 n \n`;
    });
    const table = `xref\n0 ${entries.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
    return `${text}${table}trailer\n<< /Size ${entries.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
