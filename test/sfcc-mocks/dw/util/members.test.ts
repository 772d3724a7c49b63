import { expect } from 'chai';
import { inJob, inTransaction, thrown } from '../inJob';

/** Source of all: Script API, dw.util and dw.value. */
describe('dw.util.Calendar', () => {
    it(
        'is in GMT until it is told otherwise, and in GMT for a zone that there is not',
        inJob((dw) => {
            const [Calendar, StringUtils] = [dw('util/Calendar'), dw('util/StringUtils')];
            const calendar = new Calendar(new Date('2026-11-23T22:30:00Z'));
            const shown = (zone?: string): string => {
                if (zone !== undefined) {
                    calendar.setTimeZone(zone);
                }
                return StringUtils.formatCalendar(calendar, 'yyyy-MM-dd HH:mm');
            };
            expect(shown()).to.equal('2026-11-23 22:30');
            expect(shown('Europe/Berlin')).to.equal('2026-11-23 23:30');
            expect(shown('No/Where')).to.equal('2026-11-23 22:30');
            expect(calendar.time.toISOString()).to.equal('2026-11-23T22:30:00.000Z');
            expect(new Calendar().time.toISOString()).to.equal('2026-11-23T10:00:00.000Z');
        })
    );

    it(
        'add: by the rules of its zone, over a change of the clocks',
        inJob((dw) => {
            const Calendar = dw('util/Calendar');
            const calendar = new Calendar(new Date('2026-10-31T16:00:00Z'));
            calendar.setTimeZone('America/New_York');
            calendar.add(Calendar.DAY_OF_MONTH, 1);
            expect(calendar.time.toISOString()).to.equal('2026-11-01T17:00:00.000Z');
        })
    );

    it(
        'parseByFormat: in its own zone unless the text names one; throws for what does not fit',
        inJob((dw) => {
            const calendar = new (dw('util/Calendar'))();
            calendar.setTimeZone('America/New_York');
            calendar.parseByFormat('2026-11-23 00:00', 'yyyy-MM-dd HH:mm');
            expect(calendar.time.toISOString()).to.equal('2026-11-23T05:00:00.000Z');
            expect(thrown(() => calendar.parseByFormat('nonsense', 'yyyy-MM-dd'))).to.equal('ParseException');
            expect(calendar.time.toISOString()).to.equal('2026-11-23T05:00:00.000Z');
            calendar.parseByFormat('23.11.2026 10:00:00 +0100', 'dd.MM.yyyy HH:mm:ss Z');
            expect(calendar.time.toISOString()).to.equal('2026-11-23T09:00:00.000Z');
            calendar.parseByFormat('20261123101112', 'yyyyMMddHHmmss');
            expect(calendar.time.toISOString()).to.equal('2026-11-23T15:11:12.000Z');
        })
    );

    // Java 8 reads leniently unless told otherwise, which Calendar is not
    it(
        'parseByFormat: days that there are not are later ones, and what follows is ignored',
        inJob((dw) => {
            const calendar = new (dw('util/Calendar'))();
            calendar.parseByFormat('2026-02-30 or so', 'yyyy-MM-dd');
            expect(calendar.time.toISOString()).to.equal('2026-03-02T00:00:00.000Z');
        })
    );

    // javadoc of java.text.SimpleDateFormat, as dw.util.Calendar and StringUtils.formatCalendar name it
    it(
        'patterns are SimpleDateFormat’s: week years, days of the year, doubled quotes',
        inJob((dw) => {
            const [Calendar, StringUtils] = [dw('util/Calendar'), dw('util/StringUtils')];
            const calendar = new Calendar(new Date('2026-12-28T00:05:06.007Z'));
            const shown = (pattern: string): string => StringUtils.formatCalendar(calendar, pattern);
            expect(shown('yyyy YYYY yy')).to.equal('2026 2027 26');
            expect(shown('w W D d F')).to.equal('1 5 362 28 4');
            expect(shown("h 'o''clock' a, ''E''")).to.equal("12 o'clock AM, 'Mon'");
            expect(shown("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")).to.equal('2026-12-28T00:05:06.007Z');
            expect(shown('EEEE u MMMM MMM M k K Z X XXX')).to.equal('Monday 1 December Dec 12 24 0 +0000 Z Z');
            calendar.setTimeZone('Asia/Kolkata');
            expect(shown('Z X XX XXX')).to.equal('+0530 +05 +0530 +05:30');
        })
    );

    it(
        'patterns with a letter that Java does not know, or an open quote, are refused',
        inJob((dw) => {
            const [Calendar, StringUtils] = [dw('util/Calendar'), dw('util/StringUtils')];
            ['yyyy-MM-ddTHH:mm', 'c', "yyyy 'open", 'e', 'b', 'XXXX'].forEach((pattern) =>
                expect(
                    thrown(() => StringUtils.formatCalendar(new Calendar(), pattern)),
                    pattern
                ).to.equal('IllegalArgumentException')
            );
        })
    );
});

// Source: Script API, dw.util.Collection.
describe('dw.util.Collection', () => {
    it(
        'has a length, an iterator of one pass, and no array methods',
        inJob((dw) => {
            const list = new (dw('util/ArrayList'))('a', 'b');
            expect([list.length, list.empty, list.contains('a'), list.contains('c'), list.map]).to.deep.equal([
                2,
                false,
                true,
                false,
                undefined
            ]);
            const iterator = list.iterator();
            expect([iterator.next(), iterator.hasNext(), iterator.next(), iterator.hasNext()]).to.deep.equal([
                'a',
                true,
                'b',
                false
            ]);
            expect(() => iterator.next()).to.throw();
            expect(new (dw('util/ArrayList'))().empty).to.equal(true);
            const array = list.toArray();
            array.push('c');
            expect([array.length, list.length]).to.deep.equal([3, 2]);
        })
    );
});

// Source: Script API, dw.util.Map.
describe('dw.util.Map', () => {
    it(
        'get: null for a key that it does not have',
        inJob((dw) => {
            const map = new (dw('util/HashMap'))();
            map.put('a', 1);
            expect([map.get('a'), map.get('b')]).to.deep.equal([1, null]);
        })
    );

    // Source: the models of the storefront's pages of Page Designer
    it(
        'has what is assigned to it',
        inJob((dw) => {
            const map = new (dw('util/HashMap'))();
            map.a = 1;
            map.a = 2;
            map.put('b', 3);
            expect([map.get('a'), map.size(), map.containsKey('b'), map.a, map.b]).to.deep.equal([2, 2, true, 2, 3]);
            expect(map.keySet().toArray()).to.have.members(['a', 'b']);
        })
    );
});

// Source: Script API, dw.util.SeekableIterator.
describe('dw.util.SeekableIterator', () => {
    it(
        'counts all, moves forward only, is read once, and gives nothing once it is closed',
        inTransaction((dw) => {
            const CustomObjectMgr = dw('object/CustomObjectMgr');
            ['a', 'b', 'c', 'd'].forEach((key) => CustomObjectMgr.createCustomObject('TikTokShopValue', key));
            const all = (): any => CustomObjectMgr.queryCustomObjects('TikTokShopValue', '', 'custom.name asc');
            const iterator = all();
            expect(iterator.count).to.equal(4);
            iterator.forward(1, 2);
            expect([
                iterator.next().custom.name,
                iterator.next().custom.name,
                iterator.hasNext(),
                iterator.count
            ]).to.deep.equal(['b', 'c', false, 4]);
            const second = all();
            second.forward(3);
            expect([second.next().custom.name, second.hasNext()]).to.deep.equal(['d', false]);
            expect(() => second.next()).to.throw();
            expect(() => all().forward(-1)).to.throw();
            const closed = all();
            closed.close();
            closed.close();
            expect(closed.hasNext()).to.equal(false);
        })
    );
});

// Source: Script API, dw.util.Currency.
describe('dw.util.Currency', () => {
    it(
        'getCurrency: null for a code that is none',
        inJob((dw) => {
            expect(dw('util/Currency').getCurrency('USD').currencyCode).to.equal('USD');
            expect(dw('util/Currency').getCurrency('XQX')).to.equal(null);
        })
    );

    it(
        'has an English name and a symbol',
        inJob((dw) => {
            const yen = dw('util/Currency').getCurrency('JPY');
            expect([yen.name, yen.symbol, String(yen)]).to.deep.equal(['Japanese Yen', '¥', 'JPY']);
        })
    );
});

// Source: Script API, dw.util.StringUtils.
describe('dw.util.StringUtils', () => {
    it(
        'encodeBase64, decodeBase64: of texts in UTF-8',
        inJob((dw) => {
            const { encodeBase64, decodeBase64 } = dw('util/StringUtils');
            expect(encodeBase64('Ż')).to.equal('xbs=');
            expect(decodeBase64('xbs=')).to.equal('Ż');
            // Empty, and bytes that are no UTF-8. Source: class page of StringUtils.
            ['', null, 'gICA'].forEach((value) => {
                expect(() => decodeBase64(value))
                    .to.throw()
                    .with.property('javaName', 'IllegalArgumentException');
            });
        })
    );
});

// Source: Script API, dw.util.UUIDUtils.
describe('dw.util.UUIDUtils', () => {
    it(
        'createUUID: never the same twice',
        inJob((dw) => {
            const { createUUID } = dw('util/UUIDUtils');
            expect(createUUID()).to.be.a('string').and.not.equal(createUUID());
        })
    );
});

// Source: Script API, dw.value.EnumValue, Money and Quantity.
describe('dw.value', () => {
    it(
        'EnumValue: equal to its value when compared loosely; shows the value where it has no name',
        inJob((dw) => {
            const EnumValue = dw('value/EnumValue');
            const [named, bare, none] = [new EnumValue(3, 'New'), new EnumValue(3, ''), new EnumValue(null, '')];
            expect([named.value, named.displayValue, named.valueOf(), bare.displayValue]).to.deep.equal([
                3,
                'New',
                3,
                '3'
            ]);
            expect([none.value, none.displayValue]).to.deep.equal([null, '']);
        })
    );

    it(
        'Money: rounded half up to what the currency has; throws without a value',
        inJob((dw) => {
            const Money = dw('value/Money');
            expect([1.005, 1.015, -1.005].map((value) => new Money(value, 'USD').value)).to.deep.equal([
                1.01, 1.02, -1.01
            ]);
            expect(new Money(1.5, 'JPY').value).to.equal(2);
            expect(thrown(() => new Money(null, 'USD'))).to.equal('NullArgumentException');
        })
    );

    it(
        'Quantity: its value',
        inJob((dw) => expect(new (dw('value/Quantity'))(3, '').value).to.equal(3))
    );
});
