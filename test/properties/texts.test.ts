import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { SaxesParser } from 'saxes';
import { rowReader, textOfRow } from '#cartridge/oms/rules/csvRows';
import { lineReader } from '#cartridge/oms/rules/lines';
import { sign } from '#cartridge/openapi/sign';
import type { Query } from '#cartridge/openapi/sign';
import { csvFields, csvLine, safeCell, SEPARATORS, spreadsheetCell } from '#cartridge/platform/rules/csv';
import { parseForeignJson } from '#cartridge/platform/rules/input/foreignJson';
import { parseIsoTime } from '#cartridge/platform/rules/isoTime';
import { oneLine } from '#cartridge/platform/rules/oneLine';
import { isSameText } from '#cartridge/platform/rules/isSameText';
import { parseStrictly } from '#cartridge/platform/rules/input/strictJson';
import { isXmlText, xmlEscaped, xmlMarkup, xmlText } from '#cartridge/platform/rules/xmlText';
import { anyText, holdsFor } from '#helpers/faults/properties';

/** What begins a formula in a spreadsheet. Source: OWASP, CSV injection. */
const FORMULA = /^\s*["']?\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/;

const anyFields = (): fc.Arbitrary<string[]> => fc.array(anyText(), { minLength: 1, maxLength: 20 });
/** A text cut into pieces at any places. */
const pieces = (text: string, cuts: number[]): string[] => {
    const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((one, other) => one - other);
    return places.slice(1).map((end, index) => text.slice(places[index], end));
};

describe('A CSV file, of any texts', () => {
    it('has the same fields after they were written and read again', () => {
        holdsFor([anyFields()], (fields) => expect(csvFields(csvLine(fields))).to.deep.equal(fields));
    });

    it('is read in rows, with any line breaks in its fields, however it comes in pieces', () => {
        const rows = fc.array(fc.tuple(anyText(), anyText(), anyText()), { minLength: 1, maxLength: 8 });
        const cuts = fc.array(fc.nat(), { maxLength: 6 });
        holdsFor([rows, cuts], (written, places) => {
            const asRead = (field: string): string => field.replace(/\uFEFF/g, '').replace(/\r\n|\r/g, '\n');
            const clean = written.map((row) => row.map(asRead));
            const lines = lineReader();
            const reader = rowReader(3, ',');
            const text = clean.map(csvLine).join('\r\n') + '\r\n';
            const read = pieces(text, places)
                .flatMap(lines.add)
                .concat(lines.end())
                .flatMap(reader.add)
                .concat(reader.end());
            expect(read.map((row) => csvFields(textOfRow(row)))).to.deep.equal(clean);
        });
    });

    it('has fields or is no row, for any line', () => {
        holdsFor([anyText(200), fc.constantFrom(...SEPARATORS)], (line, separator) => {
            const fields = csvFields(line, separator);
            expect(fields === null || fields.length > 0).to.equal(true);
        });
    });

    it('for a spreadsheet has no formula, whichever separator that takes', () => {
        holdsFor([anyText()], (field) => {
            const cells = [safeCell(field), ...safeCell(field).split(/[;\t\r\n]/)];
            expect(cells.filter((cell) => FORMULA.test(cell) && !cell.trim().startsWith("'"))).to.deep.equal([]);
            expect(safeCell(field).replace(/'/g, '')).to.equal(field.replace(/'/g, ''));
        });
    });

    it('for a spreadsheet keeps every digit', () => {
        holdsFor([fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 20 })], (digits) => {
            const cell = spreadsheetCell(digits);
            expect(cell === `="${digits}"` || (cell === digits && String(Number(digits)) === digits)).to.equal(true);
        });
    });
});

describe('XML, of any texts', () => {
    it('is well-formed, and says the same', () => {
        holdsFor([anyText()], (text) => {
            const read = { attribute: '', content: '' };
            const parser = new SaxesParser();
            parser.on('error', (error) => {
                throw error;
            });
            parser.on('opentag', ({ attributes }) => {
                read.attribute = attributes.a as string;
            });
            parser.on('text', (part) => {
                read.content += part;
            });
            const escaped = xmlEscaped(text);
            parser.write(`<x a="${escaped}">${escaped}</x>`).close();
            const expected = xmlText(text).replace(/\r\n?/g, '\n');
            expect(read.content).to.equal(expected);
            expect(read.attribute).to.equal(expected.replace(/[\t\n]/g, ' '));
        });
    });

    it('has no character that XML lacks, also where a reference stands for one', () => {
        const reference = fc.nat({ max: 0x110002 }).map((code) => `&#${code};&#x${code.toString(16)};`);
        holdsFor([anyText(), reference], (text, references) => {
            const markup = xmlMarkup(text + references);
            expect(isXmlText(markup)).to.equal(true);
            [...markup.matchAll(/&#(?:x([0-9a-f]+)|(\d+));/gi)].forEach(([, hex, decimal]) => {
                const code = hex ? parseInt(hex, 16) : Number(decimal);
                expect(isXmlText(String.fromCodePoint(code)), String(code)).to.equal(true);
            });
        });
    });
});

describe('JSON, of any shape', () => {
    it('is read as it was written', () => {
        holdsFor([fc.json()], (text) => {
            expect(parseForeignJson(text)).to.deep.equal(JSON.parse(text));
            expect(parseForeignJson('\uFEFF' + text)).to.deep.equal(JSON.parse(text));
            expect(parseStrictly(text)).to.deep.equal(JSON.parse(text));
        });
    });

    it('is nothing where a text is none', () => {
        holdsFor([anyText(200)], (text) => {
            let expected: unknown;
            try {
                expected = JSON.parse(text.replace(/^\uFEFF/, ''));
            } catch {
                expected = undefined;
            }
            expect(parseForeignJson(text)).to.deep.equal(expected);
        });
    });

    it('says that a member is given twice, however its name is written', () => {
        holdsFor([anyText(10), fc.json(), fc.json()], (name, one, other) => {
            const escaped = [...Array(name.length).keys()]
                .map((at) => '\\u' + name.charCodeAt(at).toString(16).padStart(4, '0'))
                .join('');
            const text = `{${JSON.stringify(name)}:${one},"${escaped}":${other}}`;
            const read = parseStrictly(text) as Record<string, unknown>;
            expect(name === '__proto__' || typeof read[name] === 'function').to.equal(true);
        });
    });
});

describe('A time, at any moment', () => {
    const EARLIEST = Date.UTC(1000, 0, 1);
    const LATEST = Date.UTC(9999, 11, 31);

    it('is the same after it was written and read again', () => {
        holdsFor([fc.integer({ min: EARLIEST, max: LATEST })], (time) =>
            expect(parseIsoTime(new Date(time).toISOString())).to.equal(time)
        );
    });

    it('is the same in every time zone', () => {
        const quarters = fc.integer({ min: -12 * 4, max: 14 * 4 });
        holdsFor([fc.integer({ min: EARLIEST, max: LATEST }), quarters], (time, quarter) => {
            const text = DateTime.fromMillis(time, { zone: `UTC${quarter < 0 ? '-' : '+'}0` })
                .setZone(
                    `UTC${quarter < 0 ? '-' : '+'}${Math.floor(Math.abs(quarter) / 4)}:${String((Math.abs(quarter) % 4) * 15).padStart(2, '0')}`
                )
                .toISO({ suppressMilliseconds: false }) as string;
            expect(parseIsoTime(text), text).to.equal(time);
        });
    });

    it('is none where the calendar has no such time', () => {
        const part = (max: number): fc.Arbitrary<string> =>
            fc.nat({ max }).map((value) => String(value).padStart(2, '0'));
        holdsFor([part(14), part(33), part(26), part(62), part(62)], (month, day, hour, minute, second) => {
            const text = `2026-${month}-${day}T${hour}:${minute}:${second}Z`;
            const known = DateTime.fromISO(text, { zone: 'utc' });
            const isTime = known.isValid && hour !== '24';
            expect(parseIsoTime(text), text).to.equal(isTime ? known.toMillis() : null);
        });
    });

    it('is a number or nothing, for any text', () => {
        holdsFor([anyText(60)], (text) => {
            const time = parseIsoTime(text);
            expect(time === null || Number.isInteger(time)).to.equal(true);
        });
    });
});

describe('A signature, of any request', () => {
    const hmac = (text: string, key: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');
    const anyQuery = (): fc.Arbitrary<Query> => fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.string());

    it('does not depend on the sequence of the query, nor on what is not signed', () => {
        holdsFor([fc.string(), anyQuery(), fc.string(), fc.string()], (path, query, body, token) => {
            const signed = Object.fromEntries(
                Object.entries(query).filter(([name]) => !['sign', 'access_token'].includes(name))
            );
            const reversed = Object.fromEntries(Object.entries(signed).reverse());
            const expected = sign(hmac, 'secret', path, signed, body);
            expect(sign(hmac, 'secret', path, { ...reversed, sign: token, access_token: token }, body)).to.equal(
                expected
            );
            expect(expected).to.match(/^[0-9a-f]{64}$/);
        });
    });

    it('is another one with another secret, body or value', () => {
        holdsFor([anyQuery(), fc.string(), fc.string({ minLength: 1 })], (query, body, more) => {
            const one = sign(hmac, 'secret', '/path', { ...query, a: 'x' }, body);
            expect(sign(hmac, 'secret' + more, '/path', { ...query, a: 'x' }, body)).not.to.equal(one);
            expect(sign(hmac, 'secret', '/path', { ...query, a: 'x' }, body + more)).not.to.equal(one);
            expect(sign(hmac, 'secret', '/path', { ...query, a: 'x' + more }, body)).not.to.equal(one);
        });
    });

    it('is accepted where it is the same text, and never where there is no secret', () => {
        holdsFor([anyText(), anyText()], (one, other) => {
            expect(isSameText(one, one)).to.equal(one !== '');
            expect(isSameText(one, other)).to.equal(one === other && one !== '');
        });
    });
});

describe('A line of the log, of any text', () => {
    it('is one line', () => {
        holdsFor([anyText(5000)], (text) => {
            expect(oneLine(text)).to.match(/^[^\u0000-\u001F\u007F-\u009F\u2028\u2029]*$/);
            expect(oneLine(text).length).to.be.at.most(4000);
        });
    });
});
