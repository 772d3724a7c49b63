import type { ApiCall, ApiResponse, ApiResult, ApiSettings, ReadAnswer } from './apiCall';
import { readEnvelope } from './rules/apiAnswer';
import { classOf, errorNotice } from './rules/apiErrors';
import type { ErrorClass } from './rules/apiErrors';
import { strangeAnswer } from './rules/strangeAnswer';
import { signedRequest } from './signedRequest';
import { masked } from '../platform/outgoing/masked';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { parseForeignJson } from '../platform/rules/input/foreignJson';
import type { Outcome } from '../platform/rules/outcome';

/** In place of a code of TikTok: its answer is longer than a script can read. */
export const ANSWER_TOO_LONG = -2;

/** Anything shorter may be a word of an answer. */
const SHORTEST_SECRET = 8;

/** Makes one call once, and reads its answer. */
export function callOnce<T>(settings: ApiSettings, apiCall: ApiCall, readAnswer: ReadAnswer<T>): ApiResult<T> {
    const response = settings.send(signedRequest(settings, apiCall));
    return response.failure === ''
        ? read(withoutSecrets(response.text, settings, apiCall.forShop), apiCall, readAnswer)
        : withoutResponse(response.failure, apiCall);
}

function withoutResponse<T>(failure: Exclude<ApiResponse['failure'], ''>, apiCall: ApiCall): ApiResult<T> {
    switch (failure) {
        case 'timeout':
            return failed(0, withoutAnswer(apiCall), notice('tiktok.timeout'), '');
        case 'connection_failed':
            return failed(0, withoutAnswer(apiCall), notice('tiktok.connection_failed'), '');
        case 'too_long':
            return failed(ANSWER_TOO_LONG, withoutAnswer(apiCall), notice('tiktok.too_long'), '');
        case 'limited':
            return failed(0, 'transient', notice('tiktok.limited'), '');
        case 'kept':
            return failed(0, 'transient', notice('tiktok.calls_kept'), '');
        default:
            return failed(0, 'transient', notice('tiktok.unreachable'), '');
    }
}

/** An answer that repeats the call shows people, logs and mails no secret of it. */
function withoutSecrets(text: string, settings: ApiSettings, isForShop: boolean): string {
    // Only an answer that is about no shop tells the ciphers of shops.
    return [settings.appSecret, settings.accessToken, isForShop ? settings.shopCipher : '']
        .filter((secret) => secret.length >= SHORTEST_SECRET && text.indexOf(secret) >= 0)
        .reduce((rest, secret) => rest.split(secret).join('***'), text);
}

/** Class of a call without an answer: a read can be repeated, a write may have had its effect. */
function withoutAnswer(apiCall: ApiCall): ErrorClass {
    return apiCall.method === 'GET' ? 'transient' : 'unknown';
}

function read<T>(text: string, apiCall: ApiCall, readAnswer: ReadAnswer<T>): ApiResult<T> {
    const envelope = readEnvelope(parseForeignJson(text));
    const faults = envelope.source.faults;
    if (!faults.first && envelope.code !== 0) {
        return failed(
            envelope.code,
            classOf(envelope.code),
            errorNotice(envelope.code, masked(envelope.message)),
            envelope.requestId
        );
    }
    const data = faults.first ? null : readAnswer(envelope.source);
    if (faults.first) {
        return unexpected(apiCall, faults.first, envelope.requestId);
    }
    return { ok: true, data: data as T, requestId: envelope.requestId };
}

/** The error never quotes the answer, which may hold personal data. */
function unexpected<T>(apiCall: ApiCall, fault: Outcome, requestId: string): ApiResult<T> {
    return {
        ok: false,
        code: 0,
        errorClass: withoutAnswer(apiCall),
        told: strangeAnswer(fault),
        requestId: requestId,
        fault: fault
    };
}

function failed<T>(code: number, errorClass: ErrorClass, told: Notice, requestId: string): ApiResult<T> {
    return { ok: false, code: code, errorClass: errorClass, told: told, requestId: requestId };
}
