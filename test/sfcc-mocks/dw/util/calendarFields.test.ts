import { expect } from 'chai';
import { inJob, thrown } from '../inJob';

// Source: Script API, dw.util.Calendar; java.util.Calendar and java.util.GregorianCalendar, which compute its fields.
describe('dw.util.Calendar: fields', () => {
    const at = (dw: (id: string) => any, time: string, zone = 'GMT'): any => {
        const calendar = new (dw('util/Calendar'))(new Date(time));
        calendar.setTimeZone(zone);
        return calendar;
    };

    it(
        'can be set several at once, and carry over beyond their range',
        inJob((dw) => {
            const calendar = at(dw, '2026-01-31T10:11:12.013Z');
            const { MONTH, DAY_OF_YEAR, DAY_OF_WEEK, HOUR, AM_PM } = dw('util/Calendar');
            const after = (...values: number[]): string => {
                calendar.set(...values);
                return calendar.time.toISOString();
            };
            expect([
                after(MONTH, 1),
                after(2020, 0, 40),
                after(2020, 11, 24, 25, 61),
                after(2020, 11, 24, 18, 30, 5),
                after(DAY_OF_YEAR, 60),
                after(DAY_OF_WEEK, 1),
                after(HOUR, 3),
                after(AM_PM, 0)
            ]).to.deep.equal([
                '2026-03-03T10:11:12.013Z',
                '2020-02-09T10:11:12.013Z',
                '2020-12-25T02:01:12.013Z',
                '2020-12-24T18:30:05.013Z',
                '2020-02-29T18:30:05.013Z',
                '2020-02-23T18:30:05.013Z',
                '2020-02-23T15:30:05.013Z',
                '2020-02-23T03:30:05.013Z'
            ]);
        })
    );

    it(
        'of the clock are those of the wall, on a day without one of its hours too',
        inJob((dw) => {
            const calendar = at(dw, '2026-03-08T05:00:00Z', 'America/New_York');
            calendar.set(dw('util/Calendar').HOUR_OF_DAY, 5);
            expect(calendar.time.toISOString()).to.equal('2026-03-08T09:00:00.000Z');
        })
    );

    it(
        'of weeks are those of the locale, unless the first day is set',
        inJob((dw) => {
            const { WEEK_OF_YEAR, WEEK_OF_MONTH, DAY_OF_WEEK_IN_MONTH, SUNDAY, MONDAY } = dw('util/Calendar');
            const weeks = (time: string, first?: number): number[] => {
                const calendar = at(dw, time);
                if (first) {
                    calendar.setFirstDayOfWeek(first);
                }
                return [WEEK_OF_YEAR, WEEK_OF_MONTH, DAY_OF_WEEK_IN_MONTH].map((field) => calendar.get(field));
            };
            expect(at(dw, '2026-01-01T00:00:00Z').firstDayOfWeek).to.equal(SUNDAY);
            expect([
                weeks('2026-01-01T00:00:00Z'),
                weeks('2026-01-04T00:00:00Z'),
                weeks('2026-01-04T00:00:00Z', MONDAY),
                weeks('2026-12-31T00:00:00Z'),
                weeks('2026-11-23T00:00:00Z')
            ]).to.deep.equal([
                [1, 1, 1],
                [2, 2, 1],
                [1, 1, 1],
                [1, 5, 5],
                [48, 4, 4]
            ]);
        })
    );

    it(
        'roll within the next larger one',
        inJob((dw) => {
            const { YEAR, MONTH, DATE, HOUR_OF_DAY, AM_PM } = dw('util/Calendar');
            const rolled = (field: number, by: boolean | number): string => {
                const calendar = at(dw, '2026-12-31T23:30:00Z');
                calendar.roll(field, by);
                return calendar.time.toISOString();
            };
            expect([
                rolled(MONTH, 2),
                rolled(DATE, true),
                rolled(HOUR_OF_DAY, 2),
                rolled(AM_PM, false),
                rolled(YEAR, -1)
            ]).to.deep.equal([
                '2026-02-28T23:30:00.000Z',
                '2026-12-01T23:30:00.000Z',
                '2026-12-31T01:30:00.000Z',
                '2026-12-31T11:30:00.000Z',
                '2025-12-31T23:30:00.000Z'
            ]);
        })
    );

    it(
        'can be cleared, one or all, and are not set then',
        inJob((dw) => {
            const calendar = at(dw, '2026-11-23T10:11:12.013Z');
            const { MONTH, YEAR } = dw('util/Calendar');
            calendar.clear(MONTH);
            expect([calendar.isSet(MONTH), calendar.isSet(YEAR), calendar.time.toISOString()]).to.deep.equal([
                false,
                true,
                '2026-01-23T10:11:12.013Z'
            ]);
            calendar.clear();
            expect([calendar.isSet(YEAR), calendar.time.getTime()]).to.deep.equal([false, 0]);
            calendar.set(YEAR, 2020);
            expect(calendar.isSet(YEAR)).to.equal(true);
        })
    );

    it(
        'that do not exist are refused as Java refuses them',
        inJob((dw) => {
            const calendar = at(dw, '2026-11-23T10:00:00Z');
            const calls: Array<() => unknown> = [
                () => calendar.get(99),
                () => calendar.set(99, 1),
                () => calendar.isSet(17),
                () => calendar.clear(-1),
                () => calendar.getMaximum(99),
                () => calendar.add(99, 1),
                () => calendar.add(15, 1),
                () => calendar.roll(99, true)
            ];
            const [index, argument] = ['ArrayIndexOutOfBoundsException', 'IllegalArgumentException'];
            expect(calls.map((call) => thrown(call))).to.deep.equal([
                index,
                index,
                index,
                index,
                index,
                argument,
                argument,
                argument
            ]);
        })
    );

    it(
        'are compared with a calendar: before and after anything else is false',
        inJob((dw) => {
            const calendar = at(dw, '2026-11-23T10:00:00Z');
            const others = [null, undefined, 'x', new Date(0)];
            expect(others.map((other) => calendar.before(other) || calendar.after(other))).to.deep.equal(
                others.map(() => false)
            );
        })
    );

    it(
        'begin with a date: nothing else makes a calendar',
        inJob((dw) => {
            expect(() => new (dw('util/Calendar'))('2026-11-23')).to.throw(
                TypeError,
                'Java constructor for "dw.util.Calendar" with arguments "string" not found.'
            );
        })
    );
});
