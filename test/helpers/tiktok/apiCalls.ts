import { expect } from 'chai';
import type { ApiResult, ApiSettings } from '#cartridge/openapi/apiCall';
import { AnsweredCalls, answered } from './answeredCalls';

/** A call of the Open API: what it sends, and what is read of an answer. */
export interface CallRow {
    name: string;
    call: (settings: ApiSettings) => ApiResult<unknown>;
    /** Method and path. */
    to: string;
    query?: Record<string, string>;
    body?: object;
    /** Most calls are about one shop. */
    ofAllShops?: boolean;
    answer?: object;
    read?: unknown;
}

/** The time whose changes are asked for, as a call writes it. */
export const WINDOW = { from: 100, to: 200 };
export const CHANGED = { update_time_ge: 100, update_time_lt: 200 };
/** The query for the first page of changes, and the token of the next one in an answer. */
export const PAGE = { page_size: '50', sort_field: 'update_time', sort_order: 'ASC' };
export const NEXT = { next_page_token: 'next' };

/** What every call has. */
const OF_EVERY_CALL = ['app_key', 'timestamp', 'sign', 'shop_cipher'];

/** Declares a test for each call. */
export function itSendsAndReads(rows: CallRow[]): void {
    rows.forEach((row) => {
        it(`sends and reads ${row.name}`, () => {
            const calls = new AnsweredCalls([answered({ code: 0, request_id: 'r1', data: row.answer || {} })]);
            const result = row.call(calls.settings);
            expect(calls.requests).to.have.length(1);
            const { method, url, body } = calls.requests[0]!;
            const { pathname, searchParams } = new URL(url);
            const query = [...searchParams].filter(([name]) => !OF_EVERY_CALL.includes(name));
            expect(`${method} ${pathname}`).to.equal(row.to);
            expect(Object.fromEntries(query)).to.deep.equal(row.query || {});
            expect(body === '' ? undefined : JSON.parse(body)).to.deep.equal(row.body);
            expect(searchParams.get('shop_cipher')).to.equal(row.ofAllShops ? null : 'cipher');
            expect(result).to.deep.equal({ ok: true, data: row.read === undefined ? null : row.read, requestId: 'r1' });
        });
    });
}
