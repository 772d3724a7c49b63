import { expect } from 'chai';
import { inJob, thrown } from '../inJob';

// Source: Script API, dw.util.Collection, List, ArrayList, HashMap and HashSet.
describe('dw.util collections as a whole', () => {
    it(
        'removeAll and retainAll: by what another has, and whether that changed anything',
        inJob((dw) => {
            const ArrayList = dw('util/ArrayList');
            const list = new ArrayList(1, 2, 3, 2);
            expect(list.retainAll(new ArrayList(2, 3))).to.equal(true);
            expect(list.toArray()).to.deep.equal([2, 3, 2]);
            expect([list.removeAll(new ArrayList(9)), list.removeAll(new ArrayList(2))]).to.deep.equal([false, true]);
            expect(list.toArray()).to.deep.equal([3]);
            const set = new (dw('util/HashSet'))(new ArrayList(1, 2));
            expect([set.retainAll(new ArrayList(2)), set.length]).to.deep.equal([true, 1]);
        })
    );

    it(
        'fill, replaceAll and swap: places of a list',
        inJob((dw) => {
            const list = new (dw('util/ArrayList'))('a', 'b', 'c', 'b');
            list.swap(0, 2);
            expect(list.join('')).to.equal('cbab');
            expect([list.replaceAll('b', 'x'), list.replaceAll('b', 'x'), list.join('')]).to.deep.equal([
                true,
                false,
                'cxax'
            ]);
            list.fill('z');
            expect(list.join('')).to.equal('zzzz');
        })
    );

    it(
        'clone: another of the same class, of the same elements',
        inJob((dw) => {
            for (const name of ['HashMap', 'LinkedHashMap']) {
                const map = new (dw('util/' + name))();
                map.put('a', 1);
                const made = map.clone();
                made.put('b', 2);
                expect([made instanceof dw('util/' + name), made.get('a'), map.length]).to.deep.equal([true, 1, 1]);
            }
            for (const name of ['ArrayList', 'HashSet', 'LinkedHashSet']) {
                const items = new (dw('util/' + name))(new (dw('util/ArrayList'))(1, 2));
                const made = items.clone();
                made.add(3);
                expect([made instanceof dw('util/' + name), made.length, items.length]).to.deep.equal([true, 3, 2]);
            }
        })
    );
});

// Source: Script API, dw.util.Calendar; java.util.GregorianCalendar.
describe('dw.util.Calendar: more of java.util.Calendar', () => {
    it(
        'equals: by instant and zone; isSameDayByTimestamp: without zones',
        inJob((dw) => {
            const at = (time: string, zone = 'GMT'): any => {
                const calendar = new (dw('util/Calendar'))(new Date(time));
                calendar.setTimeZone(zone);
                return calendar;
            };
            const morning = at('2026-02-28T02:00:00Z', 'Etc/GMT+3');
            expect(morning.isSameDayByTimestamp(at('2026-02-28T23:00:00Z', 'Etc/GMT+3'))).to.equal(true);
            expect(morning.isSameDay(at('2026-02-28T23:00:00Z', 'Etc/GMT+3'))).to.equal(false);
            expect([
                morning.equals(at('2026-02-28T02:00:00Z', 'Etc/GMT+3')),
                morning.equals(at('2026-02-28T02:00:00Z'))
            ]).to.deep.equal([true, false]);
        })
    );

    it(
        'ZONE_OFFSET, DST_OFFSET and AM_PM: what a zone adds, and what the time is when it adds something else',
        inJob((dw) => {
            const Calendar = dw('util/Calendar');
            const { AM_PM, DST_OFFSET, ZONE_OFFSET } = Calendar;
            const hour = 60 * 60 * 1000;
            const summer = new Calendar(new Date('2026-07-01T16:00:00Z'));
            summer.setTimeZone('America/New_York');
            expect([ZONE_OFFSET, DST_OFFSET, AM_PM].map((field) => summer.get(field))).to.deep.equal([
                -5 * hour,
                hour,
                1
            ]);
            summer.set(ZONE_OFFSET, -6 * hour);
            expect(summer.time.toISOString()).to.equal('2026-07-01T17:00:00.000Z');
        })
    );

    it(
        'knows leap years, and how far fields reach now and ever',
        inJob((dw) => {
            const Calendar = dw('util/Calendar');
            const february = new Calendar(new Date('2024-02-10T00:00:00Z'));
            const { DAY_OF_MONTH, DAY_OF_YEAR, HOUR_OF_DAY } = Calendar;
            expect(february.isSet(DAY_OF_MONTH)).to.equal(true);
            expect([february.isLeapYear(2024), february.isLeapYear(2100)]).to.deep.equal([true, false]);
            expect([DAY_OF_MONTH, DAY_OF_YEAR, HOUR_OF_DAY].map((one) => february.getActualMaximum(one))).to.deep.equal(
                [29, 366, 23]
            );
            expect([february.getMaximum(DAY_OF_MONTH), february.getMinimum(DAY_OF_MONTH)]).to.deep.equal([31, 1]);
        })
    );
});

// Source: Script API, dw.util.Assert.
describe('dw.util.Assert', () => {
    it(
        'throws for what does not hold, with the message that is given',
        inJob((dw) => {
            const Assert = dw('util/Assert');
            const ArrayList = dw('util/ArrayList');
            const Money = dw('value/Money');
            Assert.areEqual(new Money(5, 'USD'), new Money(5, 'USD'));
            Assert.isEmpty(new ArrayList());
            Assert.isNotEmpty(() => undefined);
            Assert.isInstanceOf(ArrayList, new ArrayList());
            Assert.isNotNull(0);
            expect(() => Assert.isTrue(false, 'so not')).to.throw('so not');
            for (const call of [
                () => Assert.areSame(new Money(5, 'USD'), new Money(5, 'USD')),
                () => Assert.areNotEqual(1, 1),
                () => Assert.isNotEmpty(''),
                () => Assert.isNull(1),
                () => Assert.isFalse(true),
                () => Assert.isInstanceOf(ArrayList, {}),
                () => Assert.fail()
            ]) {
                expect(thrown(call), String(call)).to.equal('AssertionError');
            }
        })
    );
});

// Source: Script API, dw.util.StringUtils.
describe('dw.util.StringUtils: garbled and decoded texts', () => {
    it(
        'shows the last characters alone',
        inJob((dw) => {
            const { garble } = dw('util/StringUtils');
            expect([garble('4111111111111111', '*', 4), garble('ab', '*', 4), garble('abc', '*', -1)]).to.deep.equal([
                '************1111',
                'ab',
                '***'
            ]);
        })
    );

    it(
        'decodes what was encoded for HTML and XML',
        inJob((dw) => {
            const StringUtils = dw('util/StringUtils');
            const text = '<a href="x">\u00E4 & \'b\'</a>';
            for (const type of [StringUtils.ENCODE_TYPE_HTML, StringUtils.ENCODE_TYPE_XML]) {
                expect(StringUtils.decodeString(StringUtils.encodeString(text, type), type)).to.equal(text);
            }
            expect(StringUtils.decodeString('&#xe4;&#228;&lt;', 0)).to.equal('\u00E4\u00E4<');
        })
    );

    it(
        'formats with the elements of a collection that stands alone',
        inJob((dw) => {
            const two = new (dw('util/ArrayList'))(['a', 'b']);
            expect(dw('util/StringUtils').format('{0}-{1}', two)).to.equal('a-b');
        })
    );

    it(
        'formats a calendar as people of the locale enter it',
        inJob((dw) => {
            const calendar = new (dw('util/Calendar'))(new Date('2026-11-23T22:30:00Z'));
            expect(dw('util/StringUtils').formatCalendar(calendar)).to.equal('11/23/2026 10:30 PM');
        })
    );

    it(
        'refuses to encode null',
        inJob((dw) => {
            expect(thrown(() => dw('util/StringUtils').encodeBase64(null))).to.equal('IllegalArgumentException');
        })
    );
});
