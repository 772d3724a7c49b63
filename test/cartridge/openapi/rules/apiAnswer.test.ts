import { expect } from 'chai';
import {
    dataOf,
    optionalFlag,
    optionalId,
    optionalTime,
    readAll,
    readCountedPage,
    readEnvelope,
    readItems,
    readOptionalAll,
    readOptionalItems,
    readPage,
    requiredId,
    requiredTime
} from '#cartridge/openapi/rules/apiAnswer';
import { sourceOf } from '#cartridge/platform/rules/input/source';
import type { Source } from '#cartridge/platform/rules/input/source';

/** What a reader makes of fields, and the first fault. */
function reading<T>(fields: object, read: (source: Source) => T): { value: T; fault: string } {
    const source = sourceOf(fields as Source['fields']);
    const value = read(source);
    const { first } = source.faults;
    return { value, fault: first ? [first.code, first.path, first.expected].join('|') : '' };
}

describe("The envelope of TikTok's answer", () => {
    it('has code, message and the id for support', () => {
        const { source, ...read } = readEnvelope({ code: 105002, message: 'Expired', request_id: 'r1' });
        expect(read).to.deep.equal({ code: 105002, message: 'Expired', requestId: 'r1' });
        expect(source.faults.first).to.equal(null);
    });

    it('has no message with success, and may lack one with a known code', () => {
        expect(readEnvelope({ code: 0, message: 'Success' })).to.include({ code: 0, message: '', requestId: '' });
        expect(readEnvelope({ code: 105002 })).to.include({ code: 105002, message: '' });
        expect(readEnvelope({ code: 0, request_id: 7 }).requestId).to.equal('');
    });

    const strange: Array<[string, unknown, string, string]> = [
        ['no object', 'Bad gateway', '', 'a JSON object'],
        ['a list', [], '', 'a JSON object'],
        ['no code', {}, 'code', 'a whole number from 0 to 9007199254740991'],
        ['a code that is a text', { code: '0' }, 'code', 'a whole number from 0 to 9007199254740991'],
        ['a code below zero', { code: -1 }, 'code', 'a whole number from 0 to 9007199254740991'],
        ['an unknown code without a message', { code: 99999999 }, 'message', 'a text of 1 to 10000 characters'],
        ['a message that is no text', { code: 105002, message: 7 }, 'message', 'a text of at most 10000 characters']
    ];
    strange.forEach(([what, body, path, expected]) =>
        it(`with ${what} is not TikTok's`, () =>
            expect(readEnvelope(body).source.faults.first).to.include({ path, expected }))
    );

    it("has no code where it is not TikTok's", () => {
        ['text', {}, { code: '0' }].forEach((body) => expect(readEnvelope(body).code).to.equal(-1));
        expect(readEnvelope('text').source.faults.first).to.deep.equal({
            outcome: 'rejected',
            code: 'wrong_type',
            path: '',
            expected: 'a JSON object',
            msg: 'it is not a JSON object'
        });
    });

    it('has data, which must be there', () => {
        expect(reading({ data: { id: '1' } }, (answer) => dataOf(answer).fields)).to.deep.equal({
            value: { id: '1' },
            fault: ''
        });
        expect(reading({}, dataOf).fault).to.equal('missing_field|data|an object');
    });
});

describe('A list in an answer', () => {
    const ids = (source: Source): string => requiredId(source, 'id');
    const GOOD = { list: [{ id: '1' }, { id: '2' }] };
    const BAD = { list: [{ id: '1' }, 'text', { id: 7 }, { id: '4' }] };

    it('is read as a whole', () => {
        const whole = { value: ['1', '2'], fault: '' };
        expect(reading(GOOD, (source) => readAll(source, 'list', ids))).to.deep.equal(whole);
        expect(reading(GOOD, (source) => readOptionalAll(source, 'list', ids))).to.deep.equal(whole);
    });

    it('with one bad item is a fault of the whole: the first', () => {
        expect(reading(BAD, (source) => readAll(source, 'list', ids)).fault).to.equal('wrong_type|list[1]|an object');
        const later = { list: [{ id: '1' }, { id: 7 }, 'text'] };
        expect(reading(later, (source) => readAll(source, 'list', ids)).fault).to.equal(
            'wrong_type|list[1].id|a text of 1 to 100 characters'
        );
    });

    it('or item by item, where a bad item leaves the others', () => {
        [readItems, readOptionalItems].forEach((read) => {
            const { value, fault } = reading(BAD, (source) => read(source, 'list', ids));
            expect(value.items).to.deep.equal(['1', '4']);
            expect(value.unread.map((one) => one.fault.path)).to.deep.equal(['list[1]', 'list[2].id']);
            expect(value.fault).to.equal(value.unread[0]!.fault);
            expect(value.fault).to.deep.equal({
                outcome: 'rejected',
                code: 'wrong_type',
                path: 'list[1]',
                expected: 'an object',
                msg: 'list[1] is not an object'
            });
            expect(fault).to.equal('');
            expect(reading(GOOD, (source) => read(source, 'list', ids)).value).to.deep.equal({
                items: ['1', '2'],
                unread: [],
                fault: null
            });
        });
    });

    it('must be there', () => {
        expect(reading({}, (source) => readAll(source, 'list', ids))).to.deep.equal({
            value: [],
            fault: 'missing_field|list|a list'
        });
        expect(reading({ list: {} }, (source) => readItems(source, 'list', ids))).to.deep.equal({
            value: { items: [], unread: [], fault: null },
            fault: 'wrong_type|list|a list'
        });
    });

    it('or may be left out', () => {
        [{}, { list: null }].forEach((fields) => {
            expect(reading(fields, (source) => readOptionalAll(source, 'list', ids))).to.deep.equal({
                value: [],
                fault: ''
            });
            expect(reading(fields, (source) => readOptionalItems(source, 'list', ids))).to.deep.equal({
                value: { items: [], unread: [], fault: null },
                fault: ''
            });
        });
    });
});

describe('A page of a list', () => {
    const page = (fields: object): unknown =>
        reading(fields, (source) => readPage(source, 'list', (item) => requiredId(item, 'id')));
    const empty = { items: [], unread: [], fault: null, nextPageToken: '' };

    it('has its items, and the token of the next page', () => {
        const value = { items: ['1'], unread: [], fault: null, nextPageToken: 't' };
        expect(page({ list: [{ id: '1' }], next_page_token: 't' })).to.deep.equal({ value, fault: '' });
    });

    it('is the last one without a token, and may leave out an empty list', () => {
        expect(page({})).to.deep.equal({ value: empty, fault: '' });
    });

    it('may have a number of all items, 0 where TikTok does not say', () => {
        const counted = (total: unknown): unknown =>
            reading({ list: [{ id: '1' }], next_page_token: 't', total_count: total }, (source) =>
                readCountedPage(source, 'list', (item) => requiredId(item, 'id'))
            ).value;
        const value = { items: ['1'], unread: [], fault: null, nextPageToken: 't' };
        expect([7, undefined, '7'].map(counted)).to.deep.equal([7, 0, 0].map((count) => ({ ...value, count })));
    });

    it('has a token of up to 2,000 characters', () => {
        const token = 't'.repeat(2000);
        const value = { ...empty, nextPageToken: token };
        expect(page({ next_page_token: token })).to.deep.equal({ value, fault: '' });
        expect(page({ next_page_token: token + 't' }))
            .to.have.property('fault')
            .that.contains('next_page_token');
    });
});

describe('A field of an answer', () => {
    const LATEST = Date.parse('9999-12-31T23:59:59Z') / 1000;
    const time = (at: unknown): unknown => reading({ at }, (source) => optionalTime(source, 'at'));
    const needed = (at: unknown): unknown => reading({ at }, (source) => requiredTime(source, 'at'));
    const flag = (is: unknown): unknown => reading({ is }, (source) => optionalFlag(source, 'is'));

    it('that is a time has seconds up to the year 9999', () => {
        [0, 7, LATEST].forEach((at) => expect(time(at)).to.deep.equal({ value: at, fault: '' }));
        [undefined, null].forEach((at) => expect(time(at)).to.deep.equal({ value: undefined, fault: '' }));
        [-1, 1.5, LATEST + 1, true, []].forEach((at) =>
            expect(time(at)).to.have.property('fault', `wrong_type|at|a whole number from 0 to ${LATEST}`)
        );
    });

    it('that is a time may be spelled out, or an empty text for none', () => {
        ['0', '7', String(LATEST)].forEach((at) => expect(time(at)).to.deep.equal({ value: Number(at), fault: '' }));
        expect(needed('7')).to.deep.equal({ value: 7, fault: '' });
        expect(time('')).to.deep.equal({ value: undefined, fault: '' });
        ['soon', '-1', '1.5', '1e3', '0x7', ' 7', String(LATEST + 1), '9999999999999', '0000000000007'].forEach((at) =>
            expect(time(at)).to.have.property('fault', `wrong_type|at|a whole number from 0 to ${LATEST}`)
        );
        ['0', ''].forEach((at) =>
            expect(needed(at)).to.have.property('fault', `wrong_type|at|a whole number from 1 to ${LATEST}`)
        );
    });

    it('that is a time which must be there is later than zero', () => {
        [1, LATEST].forEach((at) => expect(needed(at)).to.deep.equal({ value: at, fault: '' }));
        expect(needed(0)).to.have.property('fault', `wrong_type|at|a whole number from 1 to ${LATEST}`);
        expect(needed(undefined)).to.have.property('fault', `missing_field|at|a whole number from 1 to ${LATEST}`);
    });

    it('that is a flag is true or false, as such or in words, false where it is missing', () => {
        expect([true, 'true', false, 'false', undefined, null].map(flag)).to.deep.equal(
            [true, true, false, false, false, false].map((value) => ({ value, fault: '' }))
        );
        ['', 'True', 'yes', 1].forEach((is) =>
            expect(flag(is)).to.deep.equal({ value: false, fault: 'wrong_type|is|true or false' })
        );
    });

    it('that is an id has up to a hundred characters', () => {
        const most = '7'.repeat(100);
        expect(reading({ id: most }, (source) => requiredId(source, 'id'))).to.deep.equal({ value: most, fault: '' });
        expect(reading({ id: most + '7' }, (source) => requiredId(source, 'id')).fault).to.contain('wrong_type|id');
        [requiredId, optionalId].forEach((read) =>
            ['constructor', '__proto__'].forEach((id) =>
                expect(reading({ id }, (source) => read(source, 'id')).fault, id).to.contain('wrong_type|id')
            )
        );
        expect(reading({ id: most }, (source) => optionalId(source, 'id'))).to.deep.equal({ value: most, fault: '' });
        expect(reading({}, (source) => optionalId(source, 'id'))).to.deep.equal({ value: '', fault: '' });
        expect(reading({ id: most + '7' }, (source) => optionalId(source, 'id')).fault).to.contain('wrong_type|id');
    });
});
