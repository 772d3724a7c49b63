import { expect } from 'chai';
import { sentEventId } from '#cartridge/oms/rules/eventId';
import { fileIds, idOfTwo, otherOfId } from '#cartridge/oms/rules/eventIds';
import type { SentEvent } from '#cartridge/oms/rules/eventIds';

const SHIPPED: SentEvent = { eventId: 'e', orderNo: 'O1', packages: [{ packageNo: '1', items: null }] };

/** Events with the id of `SHIPPED`, and whether they say the same. */
const AGAIN: Array<[string, SentEvent, boolean]> = [
    ['the same', { ...SHIPPED }, true],
    ['the fields in another sequence', { packages: SHIPPED.packages, orderNo: 'O1', eventId: 'e' }, true],
    ['the fields of a package in another sequence', { ...SHIPPED, packages: [{ items: null, packageNo: '1' }] }, true],
    ["something of the OMS's own", { ...SHIPPED, ext: { run: 2 } }, true],
    ['another order', { ...SHIPPED, orderNo: 'O2' }, false],
    ['a number for a text', { ...SHIPPED, orderNo: 1 }, false],
    ['one field more', { ...SHIPPED, status: 'Shipped' }, false],
    ['another package', { ...SHIPPED, packages: [{ packageNo: '2', items: null }] }, false],
    ['two packages', { ...SHIPPED, packages: [{ packageNo: '1', items: null }, { packageNo: '2' }] }, false],
    ['no list', { ...SHIPPED, packages: { packageNo: '1', items: null } }, false],
    ['the fields of a package under other names', { ...SHIPPED, packages: [{ items: '1', packageNo: null }] }, false]
];

describe('The id of an event', () => {
    const events: Array<[unknown, string | null]> = [
        [{ eventId: 'e' }, 'e'],
        [{ eventId: '' }, ''],
        [{ eventId: 1 }, null],
        [{}, null],
        [null, null],
        ['e', null]
    ];
    events.forEach(([event, id]) =>
        it(`of ${JSON.stringify(event)} is ${JSON.stringify(id)}`, () => expect(sentEventId(event)).to.equal(id))
    );
});

describe('Two events with one id', () => {
    AGAIN.forEach(([what, event, isRepeat]) => {
        it(`are ${isRepeat ? 'a repeat' : 'a contradiction'} where the second has ${what}`, () => {
            expect(otherOfId([SHIPPED, event])).to.deep.equal(isRepeat ? [-1, -1] : [1, 0]);
            const ids = fileIds();
            expect([ids.note(SHIPPED, 2), ids.note(event, 3)]).to.deep.equal([0, isRepeat ? 0 : 2]);
        });
    });

    it('are a contradiction for lists in another sequence', () => {
        const list = (...packages: string[]): SentEvent => ({ eventId: 'e', packages });
        expect(otherOfId([list('1', '2'), list('2', '1')])).to.deep.equal([1, 0]);
    });

    it('are a contradiction where the name of one field ends as the value of another begins', () => {
        expect(
            otherOfId([
                { eventId: 'e', a: 12 },
                { eventId: 'e', a1: 2 }
            ])
        ).to.deep.equal([1, 0]);
    });

    it('name each other by position, also among others', () => {
        const [one, two] = [{ eventId: 'toString' }, { eventId: 'f' }];
        const events = [null, one, SHIPPED, two, SHIPPED, { ...SHIPPED, orderNo: 'O2' }];
        expect(otherOfId(events)).to.deep.equal([-1, -1, 5, -1, 5, 2]);
        expect(otherOfId([null, null])).to.deep.equal([-1, -1]);
        expect(otherOfId([])).to.deep.equal([]);
    });

    it('in a file name the first of them, each time', () => {
        const ids = fileIds();
        expect(ids.note(SHIPPED, 2)).to.equal(0);
        expect(ids.note({ eventId: 'f' }, 3)).to.equal(0);
        expect(ids.note({ ...SHIPPED, orderNo: 'O2' }, 4)).to.equal(2);
        expect(ids.note(SHIPPED, 5)).to.equal(0);
        expect(fileIds().note({ ...SHIPPED, orderNo: 'O2' }, 4)).to.equal(0);
    });

    it('say in words which they are', () => {
        expect(idOfTwo('line 2')).to.deep.equal({
            outcome: 'rejected',
            code: 'contradiction',
            path: 'eventId',
            expected: 'an id for each event',
            msg: 'eventId is also that of line 2, which has other content'
        });
    });
});
