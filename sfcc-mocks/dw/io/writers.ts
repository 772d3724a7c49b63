import fs from 'node:fs';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { nodeEncoding } from '../util/Bytes';
import { File } from './File';

/** Characters a writer keeps before it appends them to the file; what is not flushed is lost in a crash. */
const BUFFER_SIZE = 8192;

/** dw.io.FileWriter: for jobs only; storefront requests may not write files. */
export class FileWriter {
    private $buffer = '';
    private $open = true;
    private $lineSeparator = '\n';
    private readonly $encoding: BufferEncoding;

    constructor(
        private readonly $file: File,
        encoding: string | boolean = 'UTF-8',
        append = false
    ) {
        current().use('fileWrites');
        this.$encoding = nodeEncoding(typeof encoding === 'string' ? encoding : 'UTF-8');
        const keep = encoding === true || append;
        $file.$requireFolderAbove();
        $file.$probed('fileCreate', () => {
            if (!keep || !$file.exists()) {
                fs.writeFileSync($file.$diskPath(), '');
            }
        });
    }

    write(text: string, offset?: number, length?: number): void {
        if (!this.$open) {
            throw platformException('IOException', 'Stream closed');
        }
        const part = offset === undefined ? String(text) : String(text).substr(offset, length);
        this.$buffer += part;
        if (this.$buffer.length >= BUFFER_SIZE) {
            this.flush();
        }
    }

    writeLine(text: string): void {
        this.write(text + this.$lineSeparator);
    }

    getLineSeparator(): string {
        return this.$lineSeparator;
    }

    setLineSeparator(separator: string): void {
        this.$lineSeparator = separator;
    }

    flush(): void {
        if (this.$buffer === '') {
            return;
        }
        const text = this.$buffer;
        this.$buffer = '';
        this.$file.$probed('fileAppend', () => fs.appendFileSync(this.$file.$diskPath(), text, this.$encoding));
    }

    close(): void {
        if (!this.$open) {
            return;
        }
        this.flush();
        this.$file.$probed('fileClose', () => undefined);
        this.$open = false;
    }
}

/** dw.io.StringWriter */
export class StringWriter {
    private $text = '';

    write(text: string, offset?: number, length?: number): void {
        this.$text += offset === undefined ? text : String(text).substr(offset, length);
    }

    flush(): void {
        // Nothing is kept back.
    }

    close(): void {
        // There is nothing to release.
    }

    toString(): string {
        return this.$text;
    }
}

scriptClass('dw.io.FileWriter', FileWriter);
scriptClass('dw.io.StringWriter', StringWriter);
