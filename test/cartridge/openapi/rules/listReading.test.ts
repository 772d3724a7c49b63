import { expect } from 'chai';
import { withIds } from '#cartridge/openapi/rules/idMap';
import { endlessList, isEndless, readOn, startReading } from '#cartridge/openapi/rules/listReading';

describe('A reading of a list', () => {
    const ids = (from: number, count: number): string[] =>
        Array.from({ length: count }, (_none, index) => String(from + index));

    it('counts each id once, and each item without one', () => {
        const first = readOn(startReading(), ['101', '102', '101', '', '']);
        expect(first.read).to.equal(4);
        expect(readOn(first, ['102', '203']).read).to.equal(5);
        expect(first.read, 'the reading before').to.equal(4);
    });

    it('is endless after ten pages in a row without a new id', () => {
        let reading = readOn(startReading(), ['101']);
        for (let page = 0; page < 9; page += 1) {
            reading = readOn(reading, page % 2 ? [] : ['101', '']);
        }
        expect([isEndless(reading), isEndless(readOn(reading, ['101']))]).to.deep.equal([false, true]);
        expect(isEndless(readOn(readOn(reading, ['102']), ['101']))).to.equal(false);
        expect(endlessList()).to.deep.equal({ code: 'tiktok.barren_list', values: [] });
    });

    it('stores ten thousand ids, and counts those after them as often as they come', () => {
        const full = readOn(startReading(), ids(100000, 10000));
        expect(readOn(full, ['100000', '109999']).read).to.equal(10000);
        const more = readOn(full, ['1', '100000']);
        expect([more.read, readOn(more, ['1', '100000']).read]).to.deep.equal([10001, 10002]);
    });

    it('continues one that an earlier release has stored', () => {
        expect(readOn({ read: 5 }, ['101'])).to.deep.equal({ read: 6, ids: withIds({}, ['101'], true), barren: 0 });
    });
});
