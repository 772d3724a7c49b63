import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';

/** dw.util.Bytes: immutable. A text becomes bytes in UTF-8 unless another encoding is named. */
export class Bytes {
    static readonly MAX_BYTES = 10240;

    /** The bytes; ours only. */
    declare readonly $buffer: Buffer;

    constructor(source: unknown, encoding = 'UTF-8') {
        this.$buffer = Buffer.isBuffer(source) ? source : Buffer.from(String(source), nodeEncoding(encoding));
    }

    getLength(): number {
        return this.$buffer.length;
    }

    byteAt(position: number): number {
        return this.$buffer[position] as number;
    }

    bytesAt(position: number, length: number): Bytes {
        return new Bytes(Buffer.from(this.$buffer.subarray(position, position + length)));
    }

    toString(encoding = 'UTF-8'): string {
        return this.$buffer.toString(nodeEncoding(encoding));
    }
}

/** Node's name of a Java character set. */
export function nodeEncoding(name: string): BufferEncoding {
    switch (name.toUpperCase()) {
        case 'UTF-8':
        case 'UTF8':
            return 'utf8';
        case 'ISO-8859-1':
        case 'LATIN1':
            return 'latin1';
        case 'US-ASCII':
        case 'ASCII':
            return 'ascii';
        case 'UTF-16LE':
            return 'utf16le';
        default:
            throw platformException('UnsupportedEncodingException', name);
    }
}

scriptClass('dw.util.Bytes', Bytes);
