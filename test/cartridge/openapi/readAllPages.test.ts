import { expect } from 'chai';
import { readAllPages } from '#cartridge/openapi/readAllPages';
import type { ApiResult } from '#cartridge/openapi/apiCall';
import type { ReadPage } from '#cartridge/openapi/rules/apiAnswer';

describe('All pages of a list', () => {
    /** A list of single items. */
    function pages(last: number): (pageToken: string) => ApiResult<ReadPage<number>> {
        return (pageToken) => {
            const page = Number(pageToken) || 1;
            const nextPageToken = page < last ? String(page + 1) : '';
            return { ok: true, data: { items: [page], unread: [], fault: null, nextPageToken }, requestId: '' };
        };
    }

    it('are read however many there are', () => {
        const read = readAllPages(pages(50), String);
        expect(read.items).to.have.length(50);
        expect(read).to.include({ problem: null, failure: null });
    });

    it('that do not end count as not read, and the reader is told', () => {
        const read = readAllPages(pages(Infinity), String);
        expect(read.problem).to.deep.equal({ code: 'tiktok.endless_list', values: [50] });
        expect(read.failure).to.include({ ok: false, errorClass: 'transient' });
    });

    it('that have nothing new after some count as not read', () => {
        const data = { items: [1, 2], unread: [], fault: null, nextPageToken: 'more' };
        const read = readAllPages(() => ({ ok: true, data, requestId: '' }), String);
        expect(read.problem).to.deep.equal({ code: 'tiktok.endless_list', values: [11] });
    });

    it('that have more than a list takes count as not read, before the platform ends the script', () => {
        const items = Array.from({ length: 3000 }, (_, at) => at);
        const data = { items, unread: [], fault: null, nextPageToken: 'more' };
        const read = readAllPages(() => ({ ok: true, data, requestId: '' }), String);
        expect(read.problem).to.deep.equal({ code: 'tiktok.endless_list', values: [2] });
        expect(read.items).to.have.length(6000);
    });
});
