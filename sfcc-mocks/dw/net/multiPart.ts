import { createHash } from 'node:crypto';
import { nodeEncoding } from '../util/Bytes';
import type { HTTPRequestPart } from './HTTPRequestPart';

/**
 * The parts as the body of one message.
 * Source of the defaults: Script API, constructors of dw.net.HTTPRequestPart; of the form: RFC 7578.
 */
export function multiPart(parts: HTTPRequestPart[]): { bytes: Buffer; contentType: string } {
    const contents = parts.map(contentOf);
    const boundary = createHash('sha256').update(Buffer.concat(contents)).digest('hex').slice(0, 32);
    const sections = parts.map((part, index) =>
        Buffer.concat([
            Buffer.from(`--${boundary}\r\n${headersOf(part)}\r\n\r\n`),
            contents[index] as Buffer,
            Buffer.from('\r\n')
        ])
    );
    return {
        bytes: Buffer.concat([...sections, Buffer.from(`--${boundary}--\r\n`)]),
        contentType: 'multipart/form-data; boundary=' + boundary
    };
}

function contentOf(part: HTTPRequestPart): Buffer {
    const file = part.getFileValue();
    if (file) {
        return file.$content();
    }
    return (
        part.getBytesValue()?.$buffer ||
        Buffer.from(part.getStringValue() as string, nodeEncoding(part.getEncoding() || 'US-ASCII'))
    );
}

function headersOf(part: HTTPRequestPart): string {
    const fileName = part.getFileName() || part.getFileValue()?.getName();
    const named = `form-data; name="${part.getName()}"` + (fileName ? `; filename="${fileName}"` : '');
    return `Content-Disposition: ${named}\r\nContent-Type: ${typeOf(part)}`;
}

/** A part without type and encoding has the default of its kind; an encoding alone makes it a text. */
function typeOf(part: HTTPRequestPart): string {
    const encoding = part.getEncoding();
    if (part.getStringValue() !== null) {
        return 'text/plain; charset=' + (encoding || 'US-ASCII');
    }
    const type = part.getContentType() || (encoding ? 'text/plain' : null);
    if (type === null) {
        return 'application/octet-stream' + (part.getFileValue() ? '; charset=ISO-8859-1' : '');
    }
    return type + (encoding ? '; charset=' + encoding : '');
}
