import { scriptClass } from '../../runtime/scriptClass';
import { platformException } from '../../runtime/failures';
import { ArrayList } from '../util/Collection';

interface Source {
    readLine(): string | null;
    close(): void;
}

/** dw.io.CSVStreamReader: lines of a CSV file as arrays; a value in quotes may hold separators and line ends. */
export class CSVStreamReader {
    constructor(
        private readonly $source: Source,
        private readonly $separator = ',',
        private readonly $quote = '"',
        skip = 0
    ) {
        if ($separator.length !== 1 || $quote.length !== 1) {
            throw platformException('IllegalArgumentException', 'Separator and quote are one character each');
        }
        for (let line = 0; line < skip; line += 1) {
            $source.readLine();
        }
    }

    /** null at the end. */
    readNext(): string[] | null {
        let line = this.$source.readLine();
        if (line === null) {
            return null;
        }
        while (!isComplete(line, this.$quote)) {
            const next = this.$source.readLine();
            if (next === null) {
                break;
            }
            line += '\n' + next;
        }
        return valuesOf(line, this.$separator, this.$quote);
    }

    readAll(): ArrayList<string[]> {
        const rows = new ArrayList<string[]>();
        for (let row = this.readNext(); row !== null; row = this.readNext()) {
            rows.add(row);
        }
        return rows;
    }

    close(): void {
        this.$source.close();
    }
}

function isComplete(line: string, quote: string): boolean {
    return line.split(quote).length % 2 === 1;
}

function valuesOf(line: string, separator: string, quote: string): string[] {
    const values: string[] = [];
    let value = '';
    let inQuotes = false;
    for (let at = 0; at < line.length; at += 1) {
        const char = line[at] as string;
        if (char === quote && inQuotes && line[at + 1] === quote) {
            value += quote;
            at += 1;
        } else if (char === quote) {
            inQuotes = !inQuotes;
        } else if (char === separator && !inQuotes) {
            values.push(value);
            value = '';
        } else {
            value += char;
        }
    }
    return [...values, value];
}

scriptClass('dw.io.CSVStreamReader', CSVStreamReader);
