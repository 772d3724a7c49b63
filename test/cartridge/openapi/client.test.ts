import { expect } from 'chai';
import { call, readDone } from '#cartridge/openapi/client';
import type { ApiCall, ApiRequest, ApiResponse, ApiResult, ReadAnswer } from '#cartridge/openapi/apiCall';
import { optionalText, requiredObject } from '#cartridge/platform/rules/input/fields';
import { sign } from '#cartridge/openapi/sign';
import { AnsweredCalls, answered, hmac } from '#helpers/tiktok/answeredCalls';
import { storedWords } from '#helpers/messages/storedWords';
import { notice, storedNotice } from '#cartridge/platform/rules/notice';
import type { Notice } from '#cartridge/platform/rules/notice';

const READ: ApiCall = { method: 'GET', path: '/order/202507/orders', query: {}, body: null, forShop: true };
const WRITE: ApiCall = {
    method: 'POST',
    path: '/order/202309/orders/search',
    query: {},
    body: { a: 'é' },
    forShop: true
};

describe('Calling the Open API', () => {
    it('signs what it sends: query unencoded, body as it is', () => {
        const { request } = made({ ...WRITE, query: { page_token: '6As/N5+1==' } });
        const url = new URL(request.url);
        const query = Object.fromEntries(url.searchParams);
        expect(request.body).to.equal('{"a":"é"}');
        expect(request.url).to.contain('page_token=6As%2FN5%2B1%3D%3D');
        expect(query).to.include({ app_key: 'key', timestamp: '1700000000', shop_cipher: 'cipher' });
        expect(query.sign).to.equal(sign(hmac, 'secret', url.pathname, query, request.body));
    });

    it('keeps the access token out of the address', () => {
        const { request } = made(READ);
        expect(request.headers).to.deep.equal({ 'x-tts-access-token': 'token', 'content-type': 'application/json' });
        expect(request.url).not.to.contain('token');
    });

    it('sends no body where there is none', () => expect(made(READ).request.body).to.equal(''));

    it('leaves the shop out where TikTok refuses it', () => {
        expect(made({ ...READ, forShop: false }).request.url).not.to.contain('shop_cipher');
    });

    it('gives what was read of data, and the request id', () => {
        const answer = { code: 0, message: 'Success', request_id: 'r1', data: { next_page_token: 't' } };
        expect(made(READ, answer).result).to.deep.equal({ ok: true, data: 't', requestId: 'r1' });
    });

    it('needs data also where there is nothing to read: without it, nobody knows what came of the call', () => {
        const empty = { failure: '' as const, text: '{"code":0,"data":{},"request_id":"r1"}' };
        expect(resultOf(WRITE, empty, readDone)).to.deep.equal({ ok: true, data: null, requestId: 'r1' });
        const none = { failure: '' as const, text: '{"code":0,"request_id":"r1"}' };
        expect(resultOf(WRITE, none, readDone)).to.include({ ok: false, errorClass: 'unknown' });
    });

    const strange: Array<[string, object, string, string]> = [
        ['data that is missing', { code: 0 }, 'data', 'data is missing'],
        ['data that is a list', { code: 0, data: [] }, 'data', 'data is an empty list, expected an object'],
        [
            'a text that is a number',
            { code: 0, data: { next_page_token: 7 } },
            'data.next_page_token',
            'data.next_page_token is the number 7'
        ],
        ['a code that is a text', { code: '0', data: {} }, 'code', 'expected a whole number'],
        ['an unknown code, without a message', { code: 1 }, 'message', 'message is missing']
    ];
    strange.forEach(([what, answer, path, words]) => {
        it(`says what is wrong with ${what}, and repeats none of it`, () => {
            const result = made(READ, answer).result as {
                code: number;
                told: Notice;
                fault: { path: string; msg: string };
            };
            expect(result).to.include({ ok: false, code: 0, errorClass: 'transient' });
            expect(result.fault.path).to.equal(path);
            expect(result.fault.msg).to.contain(words);
            expect(storedWords(storedNotice(result.told)))
                .to.contain('not as documented')
                .and.contain(path);
        });
    });

    it('takes a known code for what it is, also without a message', () => {
        expect(made(READ, { code: 36009002 }).result).to.include({ code: 36009002, errorClass: 'transient' });
    });

    it('gives an error with its class', () => {
        const answer = { code: 21011044, message: 'Order status is on hold.', request_id: 'r2' };
        expect(made(WRITE, answer).result).to.deep.equal({
            ok: false,
            code: 21011044,
            errorClass: 'wait',
            told: notice('tiktok.message', ['Order status is on hold.']),
            requestId: 'r2'
        });
    });

    const silences: Array<[string, ApiResponse, string, string]> = [
        ['no answer in time', { failure: 'timeout', text: '' }, 'transient', 'unknown'],
        ['a call that was not sent', { failure: 'unavailable', text: '' }, 'transient', 'transient'],
        ['an empty answer', { failure: '', text: '' }, 'transient', 'unknown'],
        ['a page of a proxy', { failure: '', text: '<html>502</html>' }, 'transient', 'unknown'],
        ['half an answer', { failure: '', text: '{"code":0,"data":{' }, 'transient', 'unknown'],
        ['JSON of someone else', { failure: '', text: '{"code":"ok"}' }, 'transient', 'unknown'],
        ['null', { failure: '', text: 'null' }, 'transient', 'unknown']
    ];
    silences.forEach(([what, response, afterRead, afterWrite]) => {
        it(`${what}: a read is ${afterRead}, a write is ${afterWrite}`, () => {
            expect(resultOf(READ, response)).to.include({ ok: false, code: 0, errorClass: afterRead });
            expect(resultOf(WRITE, response)).to.include({ ok: false, code: 0, errorClass: afterWrite });
        });
    });

    const LIMITED = answered({ code: 36009002, message: 'Too many requests' });
    const EXPIRED = answered({ code: 105002, message: 'Expired credentials' });
    const DONE = answered({ code: 0, request_id: 'r1', data: { next_page_token: 't' } });

    it('waits at the limit of TikTok, and calls again as long as there is time', () => {
        const waits: number[] = [];
        const waitTwice = (attempt: number): boolean => waits.push(attempt) <= 2;
        const patient = new AnsweredCalls([LIMITED, LIMITED, DONE], { waitAtLimit: waitTwice });
        expect(call(patient.settings, WRITE, readToken)).to.include({ ok: true, data: 't' });
        expect(waits).to.deep.equal([0, 1]);

        waits.length = 0;
        const refused = new AnsweredCalls([LIMITED], { waitAtLimit: waitTwice });
        expect(call(refused.settings, WRITE, readToken)).to.include({ ok: false, code: 36009002 });
        expect(refused.requests).to.have.length(3);
    });

    it('does not wait for anything else', () => {
        [DONE, EXPIRED, { failure: 'timeout' as const, text: '' }].forEach((response) => {
            const calls = new AnsweredCalls([response], { waitAtLimit: () => true });
            call(calls.settings, WRITE, readToken);
            expect(calls.requests).to.have.length(1);
        });
    });

    it('calls once more with another token where TikTok has refused the one it had', () => {
        const asked: string[][] = [];
        const newToken = (used: string, errorClass: string): string => {
            asked.push([used, errorClass]);
            return 'other';
        };
        const calls = new AnsweredCalls([EXPIRED, DONE], { newToken });
        expect(call(calls.settings, READ, readToken)).to.include({ ok: true, data: 't' });
        expect(calls.requests.map(({ headers }) => headers['x-tts-access-token'])).to.deep.equal(['token', 'other']);
        expect(asked).to.deep.equal([['token', 'token']]);
        call(calls.settings, READ, readToken);
        expect(calls.requests[2]?.headers['x-tts-access-token']).to.equal('other');

        const refusedTwice = new AnsweredCalls([EXPIRED], { newToken });
        expect(call(refusedTwice.settings, READ, readToken)).to.include({ ok: false, code: 105002 });
        expect(refusedTwice.requests).to.have.length(2);
    });

    it('asks for no other token when the call has succeeded, and calls no more without one', () => {
        const done = new AnsweredCalls([DONE], { newToken: () => 'other' });
        call(done.settings, READ, readToken);
        const refused = new AnsweredCalls([EXPIRED]);
        call(refused.settings, READ, readToken);
        expect([done.requests.length, refused.requests.length]).to.deep.equal([1, 1]);
    });

    it('calls once more with TikTok’s time where its own may be to blame, and keeps its own where that does not help', () => {
        const INVALID = answered({ code: 36009004, message: 'Invalid timestamp' });
        let corrections = 0;
        let kept = 0;
        const times = {
            correctTime: () => (corrections += 1) > 0,
            keepOwnTime: () => {
                kept += 1;
            }
        };
        const mended = new AnsweredCalls([INVALID, DONE], times);
        expect(call(mended.settings, READ, readToken)).to.include({ ok: true, data: 't' });
        expect([mended.requests.length, corrections, kept]).to.deep.equal([2, 1, 0]);
        const refused = new AnsweredCalls([INVALID], times);
        expect(call(refused.settings, READ, readToken)).to.include({ ok: false, code: 36009004 });
        expect([refused.requests.length, corrections, kept]).to.deep.equal([2, 2, 1]);
        const right = new AnsweredCalls([INVALID], { ...times, correctTime: () => false });
        call(right.settings, READ, readToken);
        expect([right.requests.length, kept]).to.deep.equal([1, 1]);
    });

    it('asks for half a page, and half of that, as long as an answer is longer than a script can read', () => {
        const long: ApiResponse = { failure: 'too_long', text: '' };
        const pagesOf = (calls: AnsweredCalls): Array<string | null> =>
            calls.requests.map(({ url }) => new URL(url).searchParams.get('page_size'));
        const list = new AnsweredCalls([long, long, DONE]);
        expect(call(list.settings, { ...READ, query: { page_size: '50' } }, readToken)).to.include({ ok: true });
        expect(pagesOf(list)).to.deep.equal(['50', '25', '12']);
        const one = new AnsweredCalls([long]);
        expect(call(one.settings, { ...READ, query: { page_size: '2' } }, readToken)).to.include({ ok: false });
        expect(pagesOf(one)).to.deep.equal(['2', '1']);
        const single = new AnsweredCalls([long]);
        call(single.settings, { ...READ, query: {} }, readToken);
        expect(single.requests).to.have.length(1);
    });

    it('tells of an answer for a shop, and of no other', () => {
        let told = 0;
        const answeredFor = (forShop: boolean, response: ApiResponse): number => {
            told = 0;
            const calls = new AnsweredCalls([response], { answered: () => (told += 1) });
            call(calls.settings, { ...READ, forShop }, readToken);
            return told;
        };
        expect([answeredFor(true, DONE), answeredFor(false, DONE), answeredFor(true, EXPIRED)]).to.deep.equal([
            1, 0, 0
        ]);
    });

    it('says in words why there is no answer', () => {
        const wordsOf = (failure: ApiResponse['failure']): string => {
            const result = resultOf(READ, { failure, text: '' });
            return result.ok ? '' : result.told.code;
        };
        expect(wordsOf('timeout')).to.equal('tiktok.timeout');
        expect(wordsOf('unavailable')).to.equal('tiktok.unreachable');
        expect(resultOf(WRITE, { failure: 'kept', text: '' })).to.include({ code: 0, errorClass: 'transient' });
        expect(wordsOf('limited')).to.equal('tiktok.limited');
        expect(wordsOf('kept')).to.equal('tiktok.calls_kept');
    });
});

function made(apiCall: ApiCall, answer: object = { code: 0 }): { request: ApiRequest; result: ApiResult<unknown> } {
    const calls = new AnsweredCalls([answered(answer)]);
    const result = call(calls.settings, apiCall, readToken);
    return { request: calls.requests[0] as ApiRequest, result };
}

const readToken: ReadAnswer<unknown> = (answer) => optionalText(requiredObject(answer, 'data'), 'next_page_token', 10);

function resultOf(
    apiCall: ApiCall,
    response: ApiResponse,
    readAnswer: ReadAnswer<unknown> = readToken
): ApiResult<unknown> {
    return call(new AnsweredCalls([response]).settings, apiCall, readAnswer);
}
