import fs from 'node:fs';
import { TextDecoder } from 'node:util';
import { QUOTAS } from '../../quotas/quotas';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { nodeEncoding } from '../util/Bytes';
import { ArrayList } from '../util/Collection';
import { File } from './File';

const CHUNK = 65536;

/** dw.io.FileReader: reads as it goes, so that a large file does not have to fit. */
export class FileReader {
    private $handle: number | null;
    private $rest = '';
    private $ended = false;
    private readonly $decoder: TextDecoder;

    constructor(file: File, encoding = 'UTF-8') {
        if (!file.isFile()) {
            throw platformException('FileNotFoundException', file.getFullPath());
        }
        this.$handle = fs.openSync(file.$diskPath(), 'r');
        this.$decoder = new TextDecoder(nodeEncoding(encoding) === 'latin1' ? 'latin1' : 'utf-8', { ignoreBOM: true });
    }

    private $more(): boolean {
        if (this.$handle === null) {
            throw platformException('IOException', 'The reader is closed');
        }
        if (this.$ended) {
            return false;
        }
        const buffer = Buffer.alloc(CHUNK);
        const count = fs.readSync(this.$handle, buffer, 0, CHUNK, null);
        this.$ended = count === 0;
        this.$rest += this.$decoder.decode(buffer.subarray(0, count), { stream: count > 0 });
        return !this.$ended;
    }

    /** null at the end. */
    readLine(): string | null {
        let end = this.$rest.indexOf('\n');
        while (end < 0 && this.$more()) {
            if (this.$rest.length > QUOTAS.jsStringLength.limit) {
                current().exceed('jsStringLength');
            }
            end = this.$rest.indexOf('\n');
        }
        if (end < 0 && this.$rest === '') {
            return null;
        }
        const line = end < 0 ? this.$rest : this.$rest.slice(0, end);
        this.$rest = end < 0 ? '' : this.$rest.slice(end + 1);
        return line.endsWith('\r') ? line.slice(0, -1) : line;
    }

    /** One character; null at the end. */
    read(): string | null {
        return this.readN(1);
    }

    /** At most so many characters; null at the end. */
    readN(count: number): string | null {
        if (count > QUOTAS.jsStringLength.limit) {
            current().exceed('jsStringLength');
        }
        while (this.$rest.length < count && this.$more()) {
            // There is more to come.
        }
        const text = this.$rest.slice(0, count);
        this.$rest = this.$rest.slice(count);
        return text === '' && count > 0 ? null : text;
    }

    skip(count: number): void {
        for (let left = count; left > 0 && this.readN(Math.min(left, CHUNK)) !== null; left -= CHUNK) {
            // Nothing of it is kept.
        }
    }

    readLines(): ArrayList<string> {
        const lines: string[] = [];
        for (let line = this.readLine(); line !== null; line = this.readLine()) {
            lines.push(line);
        }
        return new ArrayList<string>(lines);
    }

    readString(): string | null {
        while (this.$more()) {
            if (this.$rest.length > QUOTAS.jsStringLength.limit) {
                current().exceed('jsStringLength');
            }
        }
        const text = this.$rest;
        this.$rest = '';
        return text === '' ? null : text;
    }

    ready(): boolean {
        return this.$rest !== '' || this.$more() || this.$rest !== '';
    }

    close(): void {
        if (this.$handle !== null) {
            fs.closeSync(this.$handle);
            this.$handle = null;
            this.$rest = '';
        }
    }
}

scriptClass('dw.io.FileReader', FileReader);
