import fs from 'node:fs';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Bytes } from '../util/Bytes';
import type { File } from './File';

/** dw.io.RandomAccessFileReader: bytes from anywhere in a file. */
export class RandomAccessFileReader {
    static readonly MAX_READ_BYTES = 10240;

    private readonly $handle: number;
    private $position = 0;

    constructor(file: File) {
        if (!file.isFile()) {
            throw platformException('FileNotFoundException', file.getFullPath());
        }
        this.$handle = fs.openSync(file.$diskPath(), 'r');
    }

    length(): number {
        return fs.fstatSync(this.$handle).size;
    }

    getPosition(): number {
        return this.$position;
    }

    setPosition(position: number): void {
        if (!(position >= 0)) {
            throw platformException('IllegalArgumentException', 'There is no position ' + position);
        }
        this.$position = position;
    }

    readByte(): number {
        const bytes = this.$read(1);
        if (bytes.length === 0) {
            throw platformException('EOFException', 'The end of the file');
        }
        return bytes[0] as number;
    }

    readBytes(count: number): Bytes {
        if (!(count >= 0 && count <= RandomAccessFileReader.MAX_READ_BYTES)) {
            throw platformException('IllegalArgumentException', 'At most 10240 bytes are read at once, not ' + count);
        }
        return new Bytes(this.$read(count));
    }

    close(): void {
        fs.closeSync(this.$handle);
    }

    private $read(count: number): Buffer {
        const buffer = Buffer.alloc(count);
        const read = fs.readSync(this.$handle, buffer, 0, count, this.$position);
        this.$position += read;
        return buffer.subarray(0, read);
    }
}

scriptClass('dw.io.RandomAccessFileReader', RandomAccessFileReader);
