import { csvFields, SEPARATORS } from '../../platform/rules/csv';
import { csvReader } from './csvBatch';
import { TOO_LONG } from './lines';
import type { BatchEntry, BatchLine, BatchReader } from './lines';
import { whyNoJson } from '../../platform/rules/input/jsonFault';
import { nearestName } from '../../platform/rules/input/nearestName';
import { parseStrictly } from '../../platform/rules/input/strictJson';
import { isOfficialLine, officialReader } from './officialBatch';
import { COLUMNS } from './omsRows';

/** A reader that rejects every line of a file, with the reason. */
function refusingReader(problem: string): BatchReader {
    return {
        read: (line) => [{ event: null, lines: [line], problem: problem }],
        end: () => []
    };
}

/** How gzip and zip files begin, as far as their first bytes can be read as text. */
const COMPRESSED = /^(\u001F\uFFFD|PK\u0003\u0004)/;

/** A reader that rejects a compressed file once: its lines mean nothing. */
function compressedReader(): BatchReader {
    let isFirst = true;
    return {
        read: (line) => {
            const isToldNow = isFirst;
            isFirst = false;
            const problem = 'the file is compressed: unpack it';
            return isToldNow ? [{ event: null, lines: [line], problem: problem, isFile: true }] : [];
        },
        end: () => []
    };
}

/** Problem of a line that does not show the format of its file. */
const NO_FORMAT = 'neither an event in JSON, nor the documented header, nor a row of the official cartridge';

/** Chooses a reader by the first line that shows the format of a file. Of the lines before it, each is rejected alone. */
export function batchReader(): BatchReader {
    let known: BatchReader | null = null;
    return {
        read: (line) => {
            known =
                known || (line.number === 1 && COMPRESSED.test(line.text) ? compressedReader() : readerFor(line.text));
            return known ? known.read(line) : [{ event: null, lines: [line], problem: NO_FORMAT }];
        },
        end: () => (known ? known.end() : [])
    };
}

/** JSON lines, CSV with a header, or the official cartridge's CSV without one; null for any other line. */
function readerFor(line: string): BatchReader | null {
    if (/^\s*\{/.test(line)) {
        return jsonLinesReader();
    }
    const official = SEPARATORS.filter((separator) => isOfficialLine(line, separator))[0];
    if (official !== undefined) {
        return officialReader(official);
    }
    const separator = SEPARATORS.filter((sign) => knownColumns(line, sign) >= 2)[0];
    if (separator === undefined) {
        return null;
    }
    const header = csvFields(line, separator) as string[];
    const problem = headerProblem(header);
    return problem === '' ? csvReader(header, separator) : refusingReader(problem);
}

/**
 * How many columns of the contract a header has, if this sign separates them. In capitals or with blanks they count too, so
 * that the reject file names the right one.
 */
function knownColumns(header: string, separator: string): number {
    const known = COLUMNS.map((name) => name.toLowerCase());
    return (csvFields(header, separator) || []).filter((name) => known.indexOf(name.trim().toLowerCase()) >= 0).length;
}

function headerProblem(header: string[]): string {
    const unknown = header.filter((name) => COLUMNS.indexOf(name) < 0)[0];
    if (unknown !== undefined) {
        return (
            'unknown_field ' +
            unknown.substring(0, 50) +
            ', the nearest column is ' +
            nearestName(unknown.trim(), COLUMNS)
        );
    }
    const twice = header.filter((name, position) => header.indexOf(name) < position)[0];
    if (twice !== undefined) {
        return 'contradiction ' + twice + ', the header has this column twice';
    }
    return header.indexOf('eventId') < 0 ? 'missing_field eventId, the header does not have this column' : '';
}

function jsonLinesReader(): BatchReader {
    return {
        read: (line) => (/^\s*$/.test(line.text) ? [] : [jsonEntry(line)]),
        end: () => []
    };
}

function jsonEntry(line: BatchLine): BatchEntry {
    if (line.isCut) {
        return { event: null, lines: [line], problem: TOO_LONG };
    }
    const event = parseStrictly(line.text);
    if (typeof event === 'object' && event !== null) {
        return { event: event as BatchEntry['event'], lines: [line], problem: '' };
    }
    const problem = event === undefined ? 'not JSON, ' + whyNoJson(line.text) : 'not a JSON object';
    return { event: null, lines: [line], problem: problem };
}
