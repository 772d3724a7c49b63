import fs from 'node:fs';
import { TextDecoder } from 'node:util';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { nodeEncoding } from '../util/Bytes';
import { File } from './File';
import { Reader } from './Reader';

const CHUNK = 65536;

/** dw.io.FileReader: a large file does not have to fit. */
export class FileReader extends Reader {
    private $handle: number | null;
    private $ended = false;
    private readonly $decoder: TextDecoder;

    constructor(file: File, encoding = 'UTF-8') {
        super('');
        if (!file.isFile()) {
            throw platformException('FileNotFoundException', file.getFullPath());
        }
        this.$handle = fs.openSync(file.$diskPath(), 'r');
        this.$decoder = new TextDecoder(nodeEncoding(encoding) === 'latin1' ? 'latin1' : 'utf-8', { ignoreBOM: true });
    }

    protected override $fetch(): boolean {
        if (this.$ended || this.$handle === null) {
            return false;
        }
        const buffer = Buffer.alloc(CHUNK);
        const count = fs.readSync(this.$handle, buffer, 0, CHUNK, null);
        this.$ended = count === 0;
        this.$rest += this.$decoder.decode(buffer.subarray(0, count), { stream: count > 0 });
        return !this.$ended;
    }

    override close(): void {
        super.close();
        if (this.$handle !== null) {
            fs.closeSync(this.$handle);
            this.$handle = null;
        }
    }
}

scriptClass('dw.io.FileReader', FileReader);
