import { expect } from 'chai';
import { notice } from '#cartridge/platform/rules/notice';
import { dayNotice, utcNotice } from '#cartridge/platform/rules/timeNotice';

describe('A time for people', () => {
    it('has year, month and day, each on its own', () => {
        const expected = notice('time.day', ['2026', '11', '23']);
        expect(dayNotice('2026-11-23')).to.deep.equal(expected);
        expect(dayNotice('2026-11-23T10:05:30.000Z')).to.deep.equal(expected);
    });

    it('has hours and minutes after the day', () => {
        expect(utcNotice('2026-11-23T10:05:30.000Z')).to.deep.equal(notice('time.utc', ['2026', '11', '23', '10:05']));
    });
});
