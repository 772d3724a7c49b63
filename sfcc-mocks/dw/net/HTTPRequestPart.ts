import { scriptClass } from '../../runtime/scriptClass';
import { File } from '../io/File';
import { Bytes } from '../util/Bytes';

/**
 * dw.net.HTTPRequestPart: `(name, text, encoding)`, or `(name, file or bytes, contentType, encoding, fileName)`.
 * Source: Script API, dw.net.HTTPRequestPart.
 */
export class HTTPRequestPart {
    declare private readonly $name: string;
    declare private readonly $value: string | File | Bytes;
    declare private readonly $contentType: string | null;
    declare private readonly $encoding: string | null;
    declare private readonly $fileName: string | null;

    constructor(name: string, value: string | File | Bytes, ...how: Array<string | null | undefined>) {
        const isText = !(value instanceof File) && !(value instanceof Bytes);
        const [contentType, encoding, fileName] = isText ? [null, how[0]] : how;
        this.$name = String(name);
        this.$value = isText ? String(value) : value;
        this.$contentType = contentType || null;
        this.$encoding = encoding || null;
        this.$fileName = fileName || null;
    }

    getName(): string {
        return this.$name;
    }

    getStringValue(): string | null {
        return typeof this.$value === 'string' ? this.$value : null;
    }

    getFileValue(): File | null {
        return this.$value instanceof File ? this.$value : null;
    }

    getBytesValue(): Bytes | null {
        return this.$value instanceof Bytes ? this.$value : null;
    }

    getContentType(): string | null {
        return this.$contentType;
    }

    getEncoding(): string | null {
        return this.$encoding;
    }

    getFileName(): string | null {
        return this.$fileName;
    }
}

scriptClass('dw.net.HTTPRequestPart', HTTPRequestPart);
