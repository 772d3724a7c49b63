/** A line of a file, kept for the reject file. */
export interface BatchLine {
    number: number;
    text: string;
    /** Whether the line was too long: `text` is only its beginning. */
    isCut: boolean;
}

/** An event of a batch file with its lines, or lines that are no event, and why. */
export interface BatchEntry {
    /** Input for `parseOrderEvent`; null when the lines cannot be read. */
    event: { [name: string]: unknown } | null;
    lines: BatchLine[];
    /** Empty when the event could be read. */
    problem: string;
    /** Whether these are further lines of an event that was rejected before. */
    isRest?: boolean;
    /** Whether it stands for all of a file that has no lines of text. */
    isFile?: boolean;
    /** Whether the lines are rows with columns. */
    hasColumns?: boolean;
}

/** Reads a batch file line by line, and returns each entry once it is complete. */
export interface BatchReader {
    read(line: BatchLine): BatchEntry[];
    end(): BatchEntry[];
}

/** Characters per line: the platform ends a script at a text of a million, and a reject file quotes the whole line. */
export const LONGEST_LINE = 100000;
/** Problem of a line that is too long. */
export const TOO_LONG = 'the line has more than ' + LONGEST_LINE + ' characters';
/** Characters kept of a line that is too long. */
const BEGINNING = 1000;

/** Assembles the lines of a text that is read in pieces. */
export interface LineReader {
    /** The lines that a piece completes. */
    add: (piece: string) => BatchLine[];
    /** The last line, where no line break ends it. */
    end: () => BatchLine[];
}

/**
 * Creates a reader that never holds more than one line. Lines end with LF, CR or both; a byte order mark does not count
 * as part of a line: files that were put together have one in the middle.
 */
export function lineReader(): LineReader {
    let number = 0;
    let text = '';
    let isCut = false;
    let endedWithCr = false;

    function hold(part: string): void {
        if (!isCut) {
            text += part;
        }
        if (text.length > LONGEST_LINE) {
            isCut = true;
            text = text.substring(0, BEGINNING);
        }
    }

    function complete(): BatchLine {
        number += 1;
        const line = { number: number, text: text.replace(/^\uFEFF/, ''), isCut: isCut };
        text = '';
        isCut = false;
        return line;
    }

    return {
        add: (piece) => {
            const parts = (endedWithCr ? piece.replace(/^\n/, '') : piece).split(/\r\n|\r|\n/);
            endedWithCr = /\r$/.test(piece);
            const last = parts.pop() as string;
            const lines = parts.map((part) => {
                hold(part);
                return complete();
            });
            hold(last);
            return lines;
        },
        end: () => (text === '' ? [] : [complete()])
    };
}
