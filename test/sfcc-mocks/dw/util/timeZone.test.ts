import assert from 'node:assert/strict';
import { IANAZone } from 'luxon';
import { seeded } from '#simulators/tiktok-shop/random';
import { timeZone } from '#sfcc-mocks/dw/util/timeZone';
import { HOUR } from '#helpers/durations';

/** Zones with offsets of hours, half hours and quarters, and with summer time of a whole and of half an hour. */
const ZONES = [
    'America/New_York',
    'Europe/Berlin',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Tokyo',
    'UTC'
];

/** Asserts that both ways give the same offset at these times, the second time from what was kept. */
function assertAlike(name: string, times: number[]): void {
    const plain = new IANAZone(name);
    [...times, ...times].forEach((time) =>
        assert.equal(timeZone(name).offset(time), plain.offset(time), `${name} at ${new Date(time).toISOString()}`)
    );
}

// Ours, no source: a faster way to the offsets that Node has of each zone.
describe('the time zones of sfcc-mocks', () => {
    it('have the offsets that Node gives, at any time', () => {
        const random = seeded(1);
        const from = Date.UTC(1960, 0, 1);
        const span = Date.UTC(2040, 0, 1) - from;
        ZONES.forEach((name) =>
            assertAlike(
                name,
                Array.from({ length: 200 }, () => Math.floor(from + random() * span))
            )
        );
    });

    it('change them in the right millisecond', () => {
        const changes: Array<[string, number]> = [
            ['Europe/Berlin', Date.UTC(2026, 9, 25, 1)],
            ['America/New_York', Date.UTC(2026, 10, 1, 6)],
            ['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 15)],
            ['Africa/Monrovia', Date.UTC(1972, 0, 7, 0, 44, 30)]
        ];
        changes.forEach(([name, at]) => {
            assert.notEqual(timeZone(name).offset(at - 1), timeZone(name).offset(at), name);
            assertAlike(name, [at - HOUR, at - 1, at, at + 1, at + HOUR]);
        });
    });

    it('are not valid under a name that no zone has', () => {
        assert.equal(timeZone('Europe/Nowhere').isValid, false);
        assert.equal(timeZone('Europe/Berlin').isValid, true);
    });
});
