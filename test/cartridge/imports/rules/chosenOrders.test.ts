import { expect } from 'chai';
import { chosenOrders } from '#cartridge/imports/rules/chosenOrders';
import type { ChosenOrders } from '#cartridge/imports/rules/chosenOrders';
import { notice } from '#cartridge/platform/rules/notice';
import { DAY_IN_SECONDS as DAY } from '#helpers/durations';

const NOW = Date.parse('2026-11-23T10:00:00Z') / 1000;

describe('Orders that a person chooses', () => {
    const byTime = (from: string, to = ''): ChosenOrders => chosenOrders('', from, to, NOW);
    const isoOf = (seconds: number, more = 0): string => new Date(seconds * 1000 + more).toISOString();

    it('are named by ids between any other signs, each once', () => {
        expect(chosenOrders('\n577001, 577002;577001  a_B-9\t', '', '', NOW)).to.deep.equal({
            orderIds: ['577001', '577002', 'a_B-9'],
            placed: null,
            fault: null
        });
    });

    it('are at most 2,000: the platform takes no long list of them', () => {
        const named = (count: number): ChosenOrders =>
            chosenOrders(Array.from({ length: count }, (_value, index) => 'id' + index).join(' '), '', '', NOW);
        expect(named(2000)).to.deep.include({ fault: null }).and.to.have.property('orderIds').with.length(2000);
        expect(named(2001).fault).to.deep.equal(notice('job.import.too_many', [2000]));
    });

    it('are none when nothing is named', () => {
        ['', ' , ;'].forEach((text) =>
            expect(chosenOrders(text, '', '', NOW)).to.deep.equal({ orderIds: [], placed: null, fault: null })
        );
    });

    it('are those placed in a time, whole seconds that contain it', () => {
        expect(byTime('2026-11-20T00:00:00.500Z', '2026-11-21T00:00:00.500Z')).to.deep.equal({
            orderIds: [],
            placed: {
                from: Date.parse('2026-11-20T00:00:00Z') / 1000,
                to: Date.parse('2026-11-21T00:00:01Z') / 1000
            },
            fault: null
        });
    });

    it('are those placed until now where no end is named', () => {
        expect(byTime('2026-11-20T00:00:00Z').placed).to.deep.equal({
            from: Date.parse('2026-11-20T00:00:00Z') / 1000,
            to: NOW
        });
    });

    it('are not chosen by a time that cannot be read, which the fault names', () => {
        expect(byTime('yesterday')).to.deep.equal({
            orderIds: [],
            placed: null,
            fault: notice('job.import.no_time', ['yesterday'])
        });
        expect(byTime('2026-11-20T00:00:00Z', 'soon').fault).to.deep.equal(notice('job.import.no_time', ['soon']));
        expect(byTime('', '2026-11-20T00:00:00Z').fault).to.deep.equal(notice('job.import.no_time', ['']));
    });

    it('are not chosen by a time that ends before it begins', () => {
        const noRange = notice('job.import.no_range');
        expect(byTime(isoOf(NOW - DAY), isoOf(NOW - DAY))).to.deep.include({ placed: null, fault: noRange });
        expect(byTime(isoOf(NOW - DAY, 1), isoOf(NOW - DAY)).fault).to.deep.equal(noRange);
        expect(byTime(isoOf(NOW + 1)).fault).to.deep.equal(noRange);
        expect(byTime(isoOf(NOW + 1), isoOf(NOW + DAY)).fault, 'in the future').to.deep.equal(noRange);
        expect(byTime(isoOf(NOW - 1), isoOf(NOW + DAY)).placed).to.deep.equal({ from: NOW - 1, to: NOW + DAY });
        expect(byTime(isoOf(NOW - DAY), isoOf(NOW - DAY, 1)).fault).to.equal(null);
    });

    it('are at most 90 days old: TikTok lists no others', () => {
        expect(byTime(isoOf(NOW - 90 * DAY)).placed).to.deep.equal({ from: NOW - 90 * DAY, to: NOW });
        expect(byTime(isoOf(NOW - 90 * DAY, -1)).fault).to.deep.equal(notice('job.import.no_range'));
    });
});
