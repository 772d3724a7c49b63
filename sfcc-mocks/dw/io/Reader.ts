import { QUOTAS } from '../../quotas/quotas';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { ArrayList } from '../util/Collection';

/** How many characters are skipped at once. */
const CHUNK = 65536;

/** dw.io.Reader: reads a text piece by piece. */
export class Reader {
    protected $rest: string;
    private $closed = false;

    constructor(source: string) {
        this.$rest = source;
    }

    /** Appends to what is left, and says whether more may come. A text is there from the beginning. */
    protected $fetch(): boolean {
        return false;
    }

    /** @throws IOException for a closed reader. Source: java.io.BufferedReader, whose words an instance logs */
    private $more(): boolean {
        if (this.$closed) {
            throw platformException('IOException', 'Stream closed');
        }
        return this.$fetch();
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

    /** One character, null at the end; or as many as are asked for, and an exception at the end. */
    read(count?: number): string | null {
        return count === undefined ? this.readN(1) : this.$readAll(count);
    }

    /** Deprecated: as readN, and an exception at the end. Source: Script API, Reader.read(length). */
    private $readAll(count: number): string {
        const text = this.readN(count);
        if (text === null) {
            throw platformException('IOException', 'The stream is exhausted');
        }
        return text;
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

    /** Deprecated: readLines. */
    getLines(): ArrayList<string> {
        return this.readLines();
    }

    /** Deprecated: readString. */
    getString(): string | null {
        return this.readString();
    }

    close(): void {
        this.$closed = true;
        this.$rest = '';
    }
}

scriptClass('dw.io.Reader', Reader);
