import { expect } from 'chai';
import { impossibleTime, isSinceCreation, refuseImpossibleTime } from '#cartridge/oms/rules/possibleTime';

const CREATED = Date.parse('2026-11-23T10:00:00Z');
const NOW = Date.parse('2026-11-23T18:00:00Z');
const EXPECTED = 'a time from 2026-11-23T08:55:00.000Z to 2026-11-23T18:05:00.000Z, or none';

describe('The time of an event, where clocks may be five minutes off', () => {
    const refuse = (occurredAt: string): unknown => refuseImpossibleTime(occurredAt, CREATED, NOW, 5);

    it('is from an hour before the order was created here to now', () => {
        ['2026-11-23T08:55:00.000Z', '2026-11-23T12:00:00.000Z', '2026-11-23T18:05:00.000Z'].forEach((time) =>
            expect(refuse(time), time).to.equal(null)
        );
    });

    it('is not before TikTok had the order', () => {
        expect(refuse('2026-11-23T08:54:59.999Z')).to.deep.equal({
            outcome: 'rejected',
            code: 'impossible_time',
            path: 'occurredAt',
            expected: EXPECTED,
            msg: 'occurredAt is before TikTok had the order'
        });
    });

    it('is not later than a clock explains', () => {
        expect(refuse('2026-11-23T18:05:00.001Z')).to.deep.equal({
            outcome: 'rejected',
            code: 'impossible_time',
            path: 'occurredAt',
            expected: EXPECTED,
            msg: 'occurredAt is more than 5 minutes ahead of our clock'
        });
    });

    it('is possible by any clock from the creation of the order to now', () => {
        const times = [
            '2026-11-23T09:59:59.999Z',
            '2026-11-23T10:00:00Z',
            '2026-11-23T18:00:00Z',
            '2026-11-23T18:00:00.001Z'
        ];
        expect(times.map((time) => isSinceCreation(time, CREATED, NOW))).to.deep.equal([false, true, true, false]);
    });

    it('is refused with the reason', () => {
        expect(impossibleTime('a time', 'is none')).to.deep.equal({
            outcome: 'rejected',
            code: 'impossible_time',
            path: 'occurredAt',
            expected: 'a time',
            msg: 'occurredAt is none'
        });
    });
});
