import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';

interface Target {
    write(text: string): void;
    close(): void;
}

/**
 * dw.io.CSVStreamWriter: each value in quotes, as the library writes it whose constructors and methods the class has (opencsv).
 * A value that is null is empty, without quotes.
 */
export class CSVStreamWriter {
    constructor(
        private readonly $writer: Target,
        private readonly $separator = ',',
        private readonly $quote = '"'
    ) {
        if ($separator.length !== 1 || $quote.length !== 1) {
            throw platformException('IllegalArgumentException', 'Separator and quote are one character each');
        }
    }

    /** `(array)` or the values one by one. Source: Script API, CSVStreamWriter.writeNext. */
    writeNext(...line: unknown[]): void {
        const values = line.length === 1 && line[0] instanceof Object ? Array.from(line[0] as unknown[]) : line;
        this.$writer.write(values.map((value) => this.$quoted(value)).join(this.$separator) + '\n');
    }

    private $quoted(value: unknown): string {
        const quote = this.$quote;
        return value === null || value === undefined
            ? ''
            : quote +
                  String(value)
                      .split(quote)
                      .join(quote + quote) +
                  quote;
    }

    close(): void {
        this.$writer.close();
    }
}

scriptClass('dw.io.CSVStreamWriter', CSVStreamWriter);
