import { expect } from 'chai';
import type { TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import {
    afterPage,
    afterWindow,
    again,
    mayReadAgain,
    newsOf,
    nextWindow,
    startAt
} from '#cartridge/shops/rules/listWindow';
import type { ListWindow, Seen } from '#cartridge/shops/rules/listWindow';
import { putId, withIds } from '#cartridge/openapi/rules/idMap';
import { isEndless } from '#cartridge/openapi/rules/listReading';
import { orderOf } from '#helpers/tiktok/tiktokUnits';
import { DAY_IN_SECONDS as DAY, HOUR_IN_SECONDS as HOUR } from '#helpers/durations';

const NOW = 1_800_000_000;
const OVERLAP = 10 * 60;

/** An order that has changed so many seconds before now. */
function changed(id: string, ago: number): TikTokOrder {
    return orderOf([], { id, update_time: NOW - ago });
}

function page(items: TikTokOrder[], nextPageToken = '', count = items.length): Parameters<typeof afterPage>[1] {
    return { items, unread: [], nextPageToken, count };
}

/** Times of change by the ids of orders. */
function seenAt(times: Record<string, number>): Seen {
    const seen: Seen = {};
    Object.entries(times).forEach(([id, time]) => putId(seen, id, time));
    return seen;
}

describe('The window of a list of orders', () => {
    const first = (): ListWindow => nextWindow(startAt(NOW - HOUR), NOW);

    it('begins before the latest change that was read, and ends now', () => {
        expect(first()).to.deep.equal({
            from: NOW - HOUR - OVERLAP,
            to: NOW,
            pageToken: '',
            expected: 0,
            read: 0,
            ids: {},
            barren: 0,
            passes: 1,
            latest: NOW - HOUR,
            seen: {}
        });
    });

    it('never goes on after its end, where TikTok says that an order changes later', () => {
        const { window } = afterPage(first(), page([changed('101', -HOUR)]));
        expect(afterWindow(window, NOW).until).to.equal(NOW);
        expect(nextWindow(afterWindow(window, NOW), NOW + 2 * HOUR).from).to.equal(NOW - OVERLAP);
    });

    it('begins with the latest change once all of the time before it was read twice', () => {
        const from = (until: number, readTo: number): number => nextWindow({ ...startAt(until), readTo }, NOW).from;
        expect(from(NOW - HOUR, NOW - 60)).to.equal(NOW - HOUR);
        expect(from(NOW - 90, NOW - 60)).to.equal(NOW - 60 - OVERLAP);
        expect(from(NOW - 90, NOW - 90)).to.equal(NOW - 90 - OVERLAP);
        expect(from(NOW - 90, NOW + HOUR)).to.equal(NOW - OVERLAP);
    });

    it('counts an order as changed each time, where TikTok does not tell its last change', () => {
        const timeless = orderOf([], { id: '101' });
        delete timeless.update_time;
        expect(newsOf([timeless], [first().seen, {}])).to.deep.equal([timeless]);
        expect(newsOf([timeless], [afterPage(first(), page([timeless])).window.seen])).to.deep.equal([timeless]);
    });

    it('is read to its end although some of its orders could not be read', () => {
        const fault = { outcome: 'rejected' as const, code: 'wrong_type' };
        const told = { ...page([changed('101', 50)], '', 2), unread: [{ item: changed('', 0), fault }] };
        expect(afterPage(first(), told).isRead).to.equal(true);
        expect(afterPage(first(), page([changed('101', 50)], '', 2)).isRead).to.equal(false);
    });

    it('begins 90 days ago at the earliest, and never before all time', () => {
        expect(nextWindow(startAt(NOW - 200 * DAY), NOW).from).to.equal(NOW - 90 * DAY);
        expect(nextWindow(startAt(5), 10).from).to.equal(0);
    });

    it('begins before now, also where the clock was ahead when the last change was noted', () => {
        const { from, to, latest } = nextWindow(startAt(NOW + 3 * HOUR), NOW);
        expect([from, to, latest]).to.deep.equal([NOW - OVERLAP, NOW, NOW]);
    });

    it('is another one where one that was not read begins now or in the future', () => {
        [NOW + OVERLAP, NOW + 3 * HOUR].forEach((time) => {
            const ahead = nextWindow(startAt(time), time);
            const { from, to, latest } = nextWindow({ until: time, seen: {}, window: ahead }, NOW);
            expect([from, to, latest]).to.deep.equal([NOW - OVERLAP, NOW, NOW]);
        });
    });

    it('is the one whose last page was not read, if there is one', () => {
        const open = { ...first(), pageToken: 'p2' };
        expect(nextWindow({ until: 0, seen: {}, window: open }, NOW)).to.equal(open);
    });

    it('continues with its next page, and counts', () => {
        const { window, isRead } = afterPage(first(), page([changed('101', 50), changed('102', 60)], 'p2', 3));
        expect(isRead).to.equal(false);
        expect(window).to.deep.equal({
            ...first(),
            pageToken: 'p2',
            expected: 3,
            read: 2,
            ids: withIds({}, ['101', '102'], true),
            latest: NOW - 50,
            seen: seenAt({ '101': NOW - 50, '102': NOW - 60 })
        });
        const last = afterPage(window, page([changed('103', 40)], '', 9));
        expect(last.isRead).to.equal(true);
        expect(last.window).to.include({ expected: 3, read: 3, pageToken: '', latest: NOW - 40 });
    });

    it('counts an order once that TikTok lists twice, and is read again for the one that it did not list', () => {
        const { window } = afterPage(first(), page([changed('101', 50), changed('102', 60)], 'p2', 3));
        const last = afterPage(window, page([changed('101', 0)]));
        expect([last.isRead, last.window.read, last.window.passes]).to.deep.equal([false, 0, 2]);
    });

    it('is read where TikTok names next pages for ever, once ten in a row had nothing new', () => {
        let reading = afterPage(first(), page([changed('101', 50)], 'p2'));
        for (let barren = 1; barren <= 10; barren += 1) {
            expect([reading.isRead, isEndless(reading.window)], String(barren)).to.deep.equal([false, false]);
            reading = afterPage(reading.window, page([changed('101', 50)], 'p2'));
        }
        expect([reading.isRead, isEndless(reading.window)]).to.deep.equal([true, true]);
    });

    it('takes over what an earlier release has stored of it', () => {
        const { ids, barren, ...stored } = { ...first(), pageToken: 'p2', read: 1, expected: 2 };
        expect([ids, barren]).to.deep.equal([{}, 0]);
        expect(afterPage(stored, page([changed('101', 50)])).isRead).to.equal(true);
    });

    it('never goes back in time', () => {
        expect(afterPage(first(), page([changed('101', 5000)])).window.latest).to.equal(NOW - HOUR);
        const timeless = orderOf([], { id: '101', update_time: undefined });
        expect(afterPage(first(), page([timeless])).window.latest).to.equal(NOW - HOUR);
    });

    it('remembers the orders that the next window has again', () => {
        const orders = [changed('1101', 0), changed('2101', OVERLAP), changed('3102', OVERLAP + 1)];
        expect(afterPage(first(), page(orders)).window.seen).to.deep.equal(
            seenAt({ '1101': NOW, '2101': NOW - OVERLAP })
        );
    });

    it('remembers what TikTok has told last of an order, also where that is older', () => {
        const before = { ...first(), seen: seenAt({ '101': NOW - 50, '102': NOW - 50, '104': NOW - 50 }) };
        const told = [changed('101', 60), changed('102', OVERLAP), changed('103', 0), changed('104', OVERLAP + 1)];
        const { window } = afterPage(before, page(told));
        expect(window.seen).to.deep.equal(seenAt({ '101': NOW - 60, '102': NOW - OVERLAP, '103': NOW }));
    });

    it('forgets what it no longer has', () => {
        const before = { ...first(), seen: seenAt({ '109': NOW - OVERLAP, '108': NOW - OVERLAP - 1 }) };
        expect(afterPage(before, page([changed('101', 0)])).window.seen).to.deep.equal(
            seenAt({ '109': NOW - OVERLAP, '101': NOW })
        );
    });

    it('is read again from its first page where orders have slipped, three times at most', () => {
        const short = (passes: number): ReturnType<typeof afterPage> =>
            afterPage({ ...first(), passes }, page([changed('101', 50)], '', 2));
        [1, 2].forEach((passes) => {
            expect(short(passes).isRead).to.equal(false);
            expect(short(passes).window).to.deep.equal({
                ...first(),
                passes: passes + 1,
                latest: NOW - 50,
                seen: seenAt({ '101': NOW - 50 })
            });
        });
        expect(short(3)).to.deep.include({ isRead: true });
        expect([1, 2, 3].map((passes) => mayReadAgain({ ...first(), passes }))).to.deep.equal([true, true, false]);
    });

    it('is read from its first page after a page that TikTok no longer finds', () => {
        const window = {
            ...first(),
            pageToken: 'p2',
            expected: 5,
            read: 2,
            latest: NOW,
            seen: seenAt({ '101': NOW })
        };
        expect(again(window)).to.deep.equal({ ...window, pageToken: '', expected: 0, read: 0, passes: 2 });
    });

    it('says how far a shop was read once it is over, and whether orders may be missing', () => {
        const over = { ...first(), latest: NOW - 50, seen: seenAt({ '101': NOW - 50 }), read: 2, expected: 2 };
        const progress = {
            until: NOW - 50,
            seen: over.seen,
            window: null,
            readFrom: over.from,
            readTo: NOW,
            isDoubtful: false
        };
        expect(afterWindow(over, NOW + 5)).to.deep.equal(progress);
        expect(afterWindow({ ...over, read: 1 }, NOW)).to.deep.equal({ ...progress, isDoubtful: true });
        expect(afterWindow({ ...over, read: 3 }, NOW)).to.deep.equal(progress);
        expect(afterWindow(over, NOW - 60)).to.deep.equal({ ...progress, readTo: NOW - 60 });
    });
});

describe('News of a list of orders', () => {
    const order = changed('101', 50);

    it('are orders that were not read in their present state', () => {
        const seen: Seen = seenAt({ '101': NOW - 50 });
        expect(newsOf([order], [{}])).to.deep.equal([order]);
        expect(newsOf([order], [])).to.deep.equal([order]);
        expect(newsOf([order], [{}, seen])).to.deep.equal([]);
        expect(newsOf([changed('101', 49)], [seen])).to.have.length(1);
        expect(newsOf([changed('201', 50)], [seen])).to.have.length(1);
    });
});
