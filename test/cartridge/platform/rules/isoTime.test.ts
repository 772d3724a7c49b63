import { expect } from 'chai';
import { isInNoZone, parseIsoTime } from '#cartridge/platform/rules/isoTime';

describe('ISO times', () => {
    const noon = Date.UTC(2026, 10, 23, 12);
    const read: Array<[string, number]> = [
        ['2026-11-23T12:00:00Z', noon],
        ['2026-11-23T12:00Z', noon],
        ['2026-11-23T12:00:00.5Z', noon + 500],
        ['2026-11-23T12:00:00.123456Z', noon + 123],
        ['2026-11-23T13:00:00+01:00', noon],
        ['2026-11-23T06:30:00-0530', noon],
        ['2026-11-23t12:00:00z', noon],
        ['2026-11-23T12:00:00,5Z', noon + 500],
        ['2026-11-23T13:00:00+01', noon],
        ['2026-11-23T00:00:00-12', noon]
    ];
    read.forEach(([text, time]) => it(`reads ${text}`, () => expect(parseIsoTime(text)).to.equal(time)));

    const refused = [
        '2026-02-30T10:00:00Z',
        '2026-13-01T10:00:00Z',
        '2026-11-23T24:00:00Z',
        '2026-11-23T10:60:00Z',
        '2026-11-23T10:00:60Z',
        '2026-11-23T10:00:99Z',
        '2026-11-23T10:00:00',
        '2026-11-23',
        'at 2026-11-23T12:00:00Z',
        '2026-11-23T12:00:00.Z',
        '2026-11-23T12:00:00Z or so',
        '2026-11-23 12:00:00Z',
        '2026-11-23T13:00:00+1',
        '2026-11-23T13:00:00+01:',
        '2026-02-30t10:00:00z',
        'now'
    ];
    refused.forEach((text) => it(`refuses ${text}`, () => expect(parseIsoTime(text)).to.equal(null)));

    const zones: Array<[string, boolean]> = [
        ['Z', true],
        ['+14:00', true],
        ['-12:00', true],
        ['+05:45', true],
        ['+0530', true],
        ['+14', true],
        ['+15', false],
        ['-13', false],
        ['z', true],
        ['+14:15', false],
        ['-12:15', false],
        ['+99:99', false],
        ['+01:60', false],
        ['+01:10', false]
    ];
    zones.forEach(([zone, isOne]) =>
        it(`${isOne ? 'have' : 'refuse'} the zone ${zone}`, () => {
            const text = '2026-11-23T12:00:00' + zone;
            expect(parseIsoTime(text) !== null).to.equal(isOne);
            expect(isInNoZone(text)).to.equal(!isOne);
        })
    );

    it('are in no zone only where they are times', () => {
        ['', 'now', '2026-11-23', '2026-11-23T12:00:00', 'at 2026-11-23T12:00:00+99:99'].forEach((text) =>
            expect(isInNoZone(text)).to.equal(false)
        );
    });
});
